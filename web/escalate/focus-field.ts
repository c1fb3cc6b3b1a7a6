import { flushSync } from 'react-dom'
import { fieldId } from './writing-context.ts'

const inputs = 'textarea, input:not([type="file"]), select, button'

/** Puts the focus into the field of this path: into its input, or into the first of a group, where one that is chosen goes first. Says whether it is there. */
export function focusField(path: string): boolean {
  const place = document.getElementById(fieldId(path))
  const target = place?.matches(inputs)
    ? place
    : (place?.querySelector<HTMLElement>('input[type="radio"]:checked') ?? place?.querySelector<HTMLElement>(inputs))
  target?.focus()
  if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length)
  return target !== null && target !== undefined
}

/** Does something that may bring the field of this path first, and goes there. */
export function thenFocus(path: string, act: () => void) {
  flushSync(act)
  focusField(path)
}
