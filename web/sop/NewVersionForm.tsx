import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { useRef } from 'react'
import { addresses } from '../addresses.ts'
import { problemOf } from '../client.ts'
import { BareLink, useGo } from '../navigate.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { lineOf, offsetOf, type Slip, slipIn } from './lines.ts'
import classes from './Sop.module.css'
import { useDraftSop, useMayWrite } from './use-sop.ts'
import type { SopVersion } from './version.ts'

const words = texts.sop.write

/** The YAML of a version to come. What was typed outlives the page for as long as the window is open. */
export function NewVersionForm({ from }: { from: SopVersion }) {
  const { name, version, source } = from
  const [text, setText, forget] = useSessionStorage({ key: `baton.sop.${name}.${version}`, defaultValue: source, getInitialValueInEffect: false })
  const field = useRef<HTMLTextAreaElement>(null)
  const go = useGo()
  const { mutate, isPending, error } = useDraftSop()
  const keep = () =>
    mutate(text, {
      onSuccess: (made) => {
        forget()
        go(addresses.sopVersion(made.name, made.version))
      },
      onError: (error) => {
        const [slip] = slipsIn(error)
        if (slip) show(slip)
      },
    })
  function show(slip: Slip) {
    const at = offsetOf(text, slip)
    field.current?.focus()
    field.current?.setSelectionRange(at, at + Math.max(1, lineOf(text, slip).length - slip.column + 1))
    field.current?.scrollTo({ top: (slip.line - 6) * lineHeight })
  }
  return (
    <Stack>
      <Text size="sm" maw={760}>
        {words.detail}
      </Text>
      {text !== source && (
        <Text size="sm">
          {words.restored}
          <Button variant="subtle" size="compact-sm" onClick={() => setText(source)}>
            {words.startAnew}
          </Button>
        </Text>
      )}
      {error && <WhatIsWrong error={error} text={text} onShow={show} />}
      <Textarea
        ref={field}
        label={words.label}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        classNames={{ input: classes.editor }}
        rows={28}
        resize="vertical"
        spellCheck={false}
      />
      <Group>
        <MoveButton busy={isPending} because={useMayWrite() ? null : words.leads} onClick={keep}>
          {words.submit}
        </MoveButton>
        <Button component={BareLink} address={addresses.sopVersion(name, version)} variant="default">
          {words.cancel}
        </Button>
      </Group>
    </Stack>
  )
}

/** Of the text field, in pixels; as in Sop.module.css. */
const lineHeight = 18

const slipsIn = (error: unknown) => problemOf(error).problems.flatMap(({ message }) => slipIn(message) ?? [])

/** Each slip with the line it stands in; a click leads there. */
function WhatIsWrong({ error, text, onShow }: { error: unknown; text: string; onShow: (slip: Slip) => void }) {
  const { title, detail } = problemOf(error)
  return (
    <Refusal title={title} detail={detail}>
      <ul className={classes.differences}>
        {slipsIn(error).map((slip) => (
          <li key={`${slip.line} ${slip.column} ${slip.message}`}>
            <Button variant="subtle" size="compact-sm" onClick={() => onShow(slip)}>
              {words.at(slip.line, slip.column)}
            </Button>{' '}
            <Text span size="sm">
              {slip.message}
            </Text>
            <pre className={classes.slip}>{lineOf(text, slip)}</pre>
          </li>
        ))}
      </ul>
    </Refusal>
  )
}
