import { Button, Group, Stack } from '@mantine/core'
import type { Move } from '#src/escalations/table.ts'
import { addresses } from '../addresses.ts'
import type { Escalation } from '../client.ts'
import { useMe } from '../data/me.ts'
import { useActions } from '../keyboard/actions.tsx'
import { Keys } from '../keyboard/Keys.tsx'
import { useGo } from '../navigate.tsx'
import { useOpenedByLink } from '../parts/use-opened-by-link.ts'
import { texts } from '../texts/texts.ts'
import { FormOf } from './FormOf.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { MoveRefusal } from './MoveRefusal.tsx'
import classes from './moves.module.css'
import { SameAsked } from './SameAsked.tsx'
import { useOpened } from './use-opened.ts'
import { takesWords, useQuick } from './use-quick.ts'
import { useSop } from './use-sop.ts'
import { waysOf } from './ways.ts'

/** What the reader may do with this escalation next, each with its key, and the form of the one that is open. */
export function Moves({ escalation }: { escalation: Escalation }) {
  return <Offered key={escalation.id} escalation={escalation} />
}

function Offered({ escalation }: { escalation: Escalation }) {
  const { bar, more, notNow } = waysOf(escalation, useMe())
  const { bar: ref, move: open, opened, start, close, seen } = useOpened(escalation)
  const quick = useQuick(escalation, { bar: ref, onMoved: seen })
  const go = useGo()
  useSop(escalation) // whoever releases it is shown at once which queue it is in
  const run = (move: Move) => {
    if (move === 'edit') return go(addresses.write(escalation.number))
    if (open === move) return close()
    quick.reset()
    if (takesWords(move)) start(move)
    else quick.run(move)
  }
  useOpenedByLink(
    'reopen',
    [...bar, ...more].some(({ move }) => move === 'reopen'),
    () => start('reopen'),
  )
  useActions(
    texts.moves.title,
    [...bar, ...more, ...notNow].map(({ move, label, keys, because }) => ({ id: `move-${move}`, label, keys, because, run: () => run(move) })),
  )
  return (
    <>
      <div className={classes.moves}>
        <Group ref={ref} role="group" aria-label={texts.moves.bar(escalation.number)} tabIndex={-1} gap="xs" className={classes.bar}>
          {bar.map(({ move, label, keys }, at) => (
            <Button
              key={move}
              data-move={move}
              size="xs"
              variant={at === 0 && move !== 'reopen' ? 'filled' : 'default'}
              rightSection={keys && <Keys keys={keys} />}
              aria-expanded={takesWords(move) ? open === move : undefined}
              loading={quick.busy === move}
              onClick={() => run(move)}
            >
              {label}
            </Button>
          ))}
          <MoreMenu more={more} notNow={notNow} returnFocus={open === null} onChoose={run} />
        </Group>
        {quick.refused && (
          <Stack gap="xs">
            <MoveRefusal {...quick.refused} escalation={escalation} />
          </Stack>
        )}
        {open && opened && <FormOf key={open} move={open} opened={opened} />}
      </div>
      <SameAsked escalation={escalation} openForm={open === 'merge' ? null : () => start('merge')} />
    </>
  )
}
