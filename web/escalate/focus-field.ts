import { flushSync } from 'react-dom'
import { fieldId } from './writing-context.ts'

// The button that says why a field is asked is nothing to fill in.
const inputs = 'textarea, input:not([type="file"]), select, button:not([data-why])'

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

/** The path of the field that this part of the page belongs to; null for what belongs to none. */
export const pathAround = (element: Element): string | null => element.closest(`[id^="${fieldId('')}"]`)?.id.slice(fieldId('').length) ?? null
