import { ActionIcon, Button, Group, Menu, Stack, Text } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { texts } from '../../texts/texts.ts'
import { askedAt } from '../asked.ts'
import { FieldShell } from '../FieldShell.tsx'
import classes from '../Form.module.css'
import { UndoLine } from '../UndoLine.tsx'
import { useWriting } from '../writing-context.ts'
import { movedTo, targetsOf } from './move-piece.ts'

const words = texts.escalate.unplaced

/** What a pasted text held and no field took: kept in view until it is moved or dismissed. */
export function Unplaced() {
  const { draft, change } = useWriting()
  const [taken, setTaken] = useState<{ piece: string; at: number } | null>(null)
  const { unplaced } = draft
  const dismiss = (piece: string, at: number) => {
    setTaken({ piece, at })
    change((draft) => ({ ...draft, unplaced: draft.unplaced.filter((one) => one !== piece) }))
  }
  const bringBack = () => {
    setTaken(null)
    if (taken) change((draft) => ({ ...draft, unplaced: draft.unplaced.toSpliced(taken.at, 0, taken.piece) }))
  }
  if (unplaced.length === 0 && !taken) return null
  return (
    <FieldShell path="unplaced" label={words.title} group>
      <Text size="xs" c="dimmed">
        {words.hint}
      </Text>
      <Stack gap={6} mt={6}>
        {unplaced.map((piece, at) => (
          <Piece key={piece} piece={piece} at={at} onDismiss={() => dismiss(piece, at)} />
        ))}
        {taken && <UndoLine what={words.dismissed} onUndo={bringBack} />}
      </Stack>
    </FieldShell>
  )
}

function Piece({ piece, at, onDismiss }: { piece: string; at: number; onDismiss: () => void }) {
  const { sop, change } = useWriting()
  return (
    <div className={classes.piece}>
      <Text size="sm" className={classes.words}>
        {piece}
      </Text>
      <Group gap={4} wrap="nowrap">
        <Menu position="bottom-end" returnFocus>
          <Menu.Target>
            <Button size="compact-sm" variant="default" aria-label={words.move(at + 1)} rightSection={<IconChevronDown size={14} aria-hidden />}>
              {words.to}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.menu}>
            {targetsOf(sop).map((path) => (
              <Menu.Item key={path} onClick={() => change((draft) => movedTo(draft, piece, path))}>
                {askedAt(sop, path).title}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <ActionIcon variant="subtle" color="gray" c="dimmed" size={24} aria-label={words.dismiss(at + 1)} onClick={onDismiss}>
          <IconX size={15} aria-hidden />
        </ActionIcon>
      </Group>
    </div>
  )
}
