import { SegmentedControl } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import classes from './Choice.module.css'

type Option<V extends string> = { value: V; label: string }
type Props<V extends string> = {
  /** The id of what names it. */
  labelledBy: string
  options: readonly Option<V>[]
  value: V | null
  onChange: (value: V | null) => void
  /** It has been answered by one key, or Enter was pressed: on to the next field. */
  onDone?: () => void
}

/** One of a few: by the first letter of its word, by the arrow keys, by a click; Backspace takes the choice back. */
export function Choice<V extends string>({ labelledBy, options, value, onChange, onDone }: Props<V>) {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const hit = options.find(({ label }) => label.charAt(0).toLowerCase() === event.key.toLowerCase())
    if (hit) onChange(hit.value)
    else if (event.key === 'Backspace' || event.key === 'Delete') onChange(null)
    else if (event.key !== 'Enter') return
    event.preventDefault() // or the letter would be a key of the page as well
    if (hit || event.key === 'Enter') onDone?.()
  }
  return (
    <SegmentedControl
      aria-labelledby={labelledBy}
      size="xs"
      classNames={{ root: classes.root, innerLabel: classes.word }}
      data={[...options]}
      value={value ?? ''}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? null)}
      onKeyDown={press}
    />
  )
}
