import { List } from '@mantine/core'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { problemOf } from '../client.ts'
import { Refusal } from './Refusal.tsx'

/** As much of Mantine's form as is needed here. */
type Form = { setErrors: (errors: Record<string, ReactNode>) => void; getInputNode: (path: string) => HTMLElement | null }

/** The server names fields by the paths that the form uses: its words land beside the right one, and the first of them gets the focus. */
export function showProblems(form: Form, error: unknown) {
  const { problems } = problemOf(error)
  flushSync(() => form.setErrors(Object.fromEntries(problems.map(({ field, message }) => [field, message])))) // so that the words are there when the focus comes
  const first = problems.map(({ field }) => form.getInputNode(field)).find((node) => node !== null)
  inputIn(first)?.focus()
}

/** Choices stand in a group that has the path, and takes no focus itself. */
const inputIn = (node: HTMLElement | undefined) =>
  node?.matches('input, textarea, select, button') ? node : node?.querySelector<HTMLElement>('input, [role="radio"]')

/** What was refused of the form as a whole, or of something that it has no field for. Nothing while every word stands beside its field. */
export function FormRefusal({ error, fields, children }: { error: unknown; fields: readonly string[]; children?: ReactNode }) {
  if (error === null || error === undefined) return null
  const { title, detail, problems } = problemOf(error)
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
