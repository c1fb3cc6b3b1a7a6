import { Box, List } from '@mantine/core'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { problemOf } from '../client.ts'
import { Refusal } from './Refusal.tsx'

/** As much of Mantine's form as is needed here. */
type Form = { setErrors: (errors: Record<string, ReactNode>) => void; getInputNode: (path: string) => HTMLElement | null }

type Problem = { field: string; message: string }

/** At which path of the form something is said: where the server says it, unless the form writes several things at one place. */
type At = (problem: Problem) => Problem
const asTheServerSays: At = (problem) => problem

/** The server names fields by the paths that the form uses: its words land beside the right one, and the first of them gets the focus. */
export function showProblems(form: Form, error: unknown, at = asTheServerSays) {
  const problems = problemOf(error).problems.map(at)
  const byField = Map.groupBy(problems, ({ field }) => field)
  const errors = [...byField].map(([field, said]) => [field, <Messages key={field} of={said.map(({ message }) => message)} />])
  flushSync(() => form.setErrors(Object.fromEntries(errors))) // so that the words are there when the focus comes
  const first = problems.map(({ field }) => form.getInputNode(field)).find((node) => node !== null)
  inputIn(first)?.focus()
}

/** All that is wrong with one input, each thing once and on a line of its own. */
const Messages = ({ of }: { of: readonly string[] }) =>
  [...new Set(of)].map((message) => (
    <Box key={message} component="span" display="block">
      {message}
    </Box>
  ))

/** Choices stand in a group that has the path, and takes no focus itself. */
const inputIn = (node: HTMLElement | undefined) =>
  node?.matches('input, textarea, select, button') ? node : node?.querySelector<HTMLElement>('input, [role="radio"]')

type RefusalProps = { error: unknown; fields: readonly string[]; at?: At; children?: ReactNode }

/** What was refused of the form as a whole, or of something that it has no field for. Nothing while every word stands beside its field. */
export function FormRefusal({ error, fields, at = asTheServerSays, children }: RefusalProps) {
  if (error === null || error === undefined) return null
  const { title, detail, problems: said } = problemOf(error)
  const problems = said.map(at)
  const homeless = problems.filter(({ field }) => !fields.includes(field))
  if (problems.length > 0 && homeless.length === 0) return null
  return (
    <Refusal title={title} detail={detail}>
      {homeless.length > 0 && (
        <List size="sm">
          {homeless.map(({ field, message }) => (
            <List.Item key={field + message}>{message}</List.Item>
          ))}
        </List>
      )}
      {children}
    </Refusal>
  )
}
