import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useActions } from '../../keyboard/actions.tsx'
import { Keys } from '../../keyboard/Keys.tsx'
import { late } from '../../late.ts'
import { useLatePress } from '../../late-press.tsx'
import { texts } from '../../texts/texts.ts'
import type { Selection } from '../use-selection.ts'
import classes from './Bulk.module.css'
import { BulkResult } from './BulkResult.tsx'
import { type BulkMove, bulkMoves, split } from './gate.ts'
import { useBulk } from './use-bulk.ts'

const words = texts.queue.bulk

const dialog = late(async () => (await import('./BulkDialog.tsx')).BulkDialog)

/** The keys that each has for a single one; while several are selected they are for all of these. */
const keys: Record<BulkMove, string> = { accept: '1', return: '3', assign: 'a', release: 'r' }

/** What can be done with all that are selected, and how it went. */
export function Bulk({ selection }: { selection: Selection }) {
  const bulk = useBulk(selection)
  return (
    <div className={classes.bulk}>
      <BulkResult result={bulk.result} onDismiss={bulk.dismiss} />
      {selection.selected.length > 0 && <BulkBar selection={selection} bulk={bulk} />}
    </div>
  )
}

function BulkBar({ selection: { selected, clear }, bulk }: { selection: Selection; bulk: ReturnType<typeof useBulk> }) {
  const [asked, ask] = useState<BulkMove | null>(null)
  const { data: BulkDialog, press } = useLatePress(dialog)
  const { run, progress } = bulk
  const start = (move: BulkMove) => {
    // To accept takes no words: where all of them may, there is nothing to ask.
    if (move === 'accept' && split(selected, move).unable.length === 0) return void run(move, {})
    press()
    ask(move)
  }
  useActions(
    words.title(selected.length),
    [
      ...bulkMoves.map((move) => ({ id: `bulk-${move}`, label: words.dialog[move](selected.length), keys: keys[move], run: () => start(move) })),
      { id: 'bulk-clear', label: words.clear, keys: 'Escape', run: clear },
    ],
    { onTop: true },
  )
  return (
    <div role="toolbar" aria-label={words.title(selected.length)} className={classes.bar}>
      <Text size="sm" fw={600} role="status">
        {progress ? words.going(progress.at, progress.of) : words.title(selected.length)}
      </Text>
      <Group gap={6}>
        {bulkMoves.map((move) => (
          <Button
            key={move}
            size="compact-sm"
            variant="default"
            rightSection={<Keys keys={keys[move]} />}
            loading={progress !== null}
            onClick={() => start(move)}
          >
            {words.moves[move]}
          </Button>
        ))}
        <Button size="compact-sm" variant="subtle" rightSection={<Keys keys="Escape" />} onClick={clear}>
          {words.clear}
        </Button>
      </Group>
      {asked && BulkDialog && (
        <BulkDialog
          move={asked}
          selected={selected}
          busy={progress !== null}
          onClose={() => ask(null)}
          onSend={(body) => void run(asked, body).then(() => ask(null))}
        />
      )}
    </div>
  )
}
