import { Box, Skeleton, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../client.ts'
import { escalationQuery } from '../data/escalations.ts'
import { texts } from '../texts/texts.ts'
import { MoveForm } from './MoveForm.tsx'
import { type Opened, useMoveForm } from './use-move-form.ts'

const words = texts.moves.merge

/** This one closes; the other goes on. What the other asks is shown first, so that nobody merges by a slip of the finger. */
export function MergeForm({ opened }: { opened: Opened }) {
  const { number } = opened.escalation
  const frame = useMoveForm(opened, { move: 'merge', resource: 'merges', initial: { into: '' }, body: ({ into }) => ({ into: numberIn(into) ?? into }) })
  const into = numberIn(frame.form.values.into)
  const [shown] = useDebouncedValue(into, 200)
  const missing = into === null ? words.missing : into === number ? words.itself : null
  return (
    <MoveForm opened={opened} frame={frame} title={words.title(number)} label={into ? words.send(into) : words.sendBare} missing={missing}>
      <TextInput
        label={words.into}
        description={words.hint(number)}
        placeholder={words.placeholder}
        maw={320}
        autoComplete="off"
        {...frame.form.getInputProps('into')}
      />
      <div aria-live="polite">{shown !== null && shown !== number && <Other number={shown} />}</div>
    </MoveForm>
  )
}

/** `1042`, `e-1042` → `E-1042`. */
const numberIn = (text: string) => {
  const digits = /^\s*(?:e-?)?(\d{1,9})\s*$/i.exec(text)?.[1]
  return digits === undefined ? null : `E-${digits}`
}

function Other({ number }: { number: string }) {
  const { data, error } = useQuery(escalationQuery(number))
  if (error) return <Text size="sm">{problemOf(error).detail}</Text>
  if (!data) return <Skeleton h={36} aria-label={words.looking} />
  return (
    <Box>
      <Text size="xs" c="dimmed">
        {number}, {data.author.name}, {texts.queue.states[data.state]}, {words.asks}
      </Text>
      <Text size="sm" lineClamp={4}>
        {data.ask ?? words.noAsk}
      </Text>
    </Box>
  )
}
