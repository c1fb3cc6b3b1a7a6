import { Anchor, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { problemOf } from '../../client.ts'
import { type Hit, useOffer } from '../../data/knowledge.ts'
import { useMe } from '../../data/me.ts'
import { Keys } from '../../keyboard/Keys.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Passage } from '../../parts/Passage.tsx'
import { Refusal } from '../../parts/Refusal.tsx'
import { texts } from '../../texts/texts.ts'

const words = texts.knowledge.known
const keys = { solves: 's', ask: 'a' } as const
/** As many as one reads before one asks somebody. */
const most = 3

/** Something that may answer it, and was not written to say when to ask. */
export type Answer = Hit & { kind: 'article' | 'precedent' }

/** Closes what is being asked as answered by this. */
export type Solving = { solve: (answer: Pick<Answer, 'kind' | 'id'>) => void; busy: boolean; error: Error | null }

/** `answers`: the best first. */
type Props = { answers: readonly Answer[]; number: string | null; solving: Solving; onAsk: () => void; onClose: () => void }

/** What seems to answer it, before somebody is asked; one key takes the best, another asks all the same. */
export function SelfServiceFirst({ answers, number, solving, onAsk, onClose }: Props) {
  const { preferences } = useMe()
  const [best] = answers
  const pressed = getHotkeyHandler([
    [keys.solves, () => best && solving.solve(best)],
    [keys.ask, onAsk],
  ])
  return (
    <Dialog title={words.first} onClose={onClose}>
      <Stack onKeyDown={preferences.keys ? pressed : undefined}>
        {solving.error && <Refusal {...problemOf(solving.error)} />}
        {answers.slice(0, most).map((answer, at) => (
          <One key={`${answer.kind} ${answer.id}`} answer={answer} number={number} solving={solving} isBest={at === 0} />
        ))}
        <Group justify="flex-end">
          <Button variant="default" rightSection={preferences.keys && <Keys keys={keys.ask} />} onClick={onAsk}>
            {words.askAnyway}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function One({ answer, number, solving, isBest }: { answer: Answer; number: string | null; solving: Solving; isBest: boolean }) {
  const { preferences } = useMe()
  const { opened } = useOffer(number)
  const open = () => number !== null && opened.mutate({ kind: answer.kind, id: answer.id })
  return (
    <div>
      <Text size="sm">
        <Text span size="sm" c="dimmed">
          {words.kinds[answer.kind]}:{' '}
        </Text>
        <Anchor size="sm" href={answer.href} target="_blank" rel="noopener" onClick={open} onAuxClick={open} data-autofocus={isBest || undefined}>
          {answer.title}
        </Anchor>
      </Text>
      <Passage {...answer} />
      <Button
        mt={4}
        size="compact-sm"
        variant={isBest ? 'filled' : 'default'}
        loading={solving.busy}
        rightSection={isBest && preferences.keys && <Keys keys={keys.solves} />}
        onClick={() => solving.solve(answer)}
      >
        {words.solves}
        <VisuallyHidden>: {answer.title}</VisuallyHidden>
      </Button>
    </div>
  )
}
