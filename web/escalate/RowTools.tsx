import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import classes from './Rows.module.css'

type Said = (number: number) => string
type Props = {
  words: { remove: Said; up?: Said; down?: Said; first?: string; last?: string }
  place: { at: number; of: number }
  onMove?: (by: -1 | 1) => void
  onRemove: () => void
}

const look = { variant: 'subtle', color: 'gray', c: 'dimmed', size: 24 } as const

/** What can be done with a row. Up and down keep their places, so that neither is pressed for the other. */
export function RowTools({ words, place: { at, of }, onMove, onRemove }: Props) {
  const number = at + 1
  const upOff = at === 0 ? words.first : undefined
  const downOff = number === of ? words.last : undefined
  return (
    <div className={classes.tools}>
      {onMove && of > 1 && (
        <>
          <ActionIcon {...look} {...off(upOff)} aria-label={words.up?.(number)} onClick={() => onMove(-1)}>
            <IconChevronUp size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon {...look} {...off(downOff)} aria-label={words.down?.(number)} onClick={() => onMove(1)}>
            <IconChevronDown size={15} aria-hidden />
          </ActionIcon>
        </>
      )}
      <ActionIcon {...look} aria-label={words.remove(number)} onClick={onRemove}>
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </div>
  )
}

/** Off, and why: it keeps the focus, which may be there when a row has come to the end of its way. */
const off = (because: string | undefined) =>
  because === undefined ? {} : { 'aria-disabled': true, 'data-disabled': true, title: because, 'aria-description': because }
