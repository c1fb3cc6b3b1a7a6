import { useRef, useState } from 'react'
import type { Address } from '../addresses.ts'
import { useActions } from '../keyboard/actions.tsx'
import { useGo } from '../navigate.tsx'
import { step } from '../queue/steps.ts'
import { texts } from '../texts/texts.ts'

const words = texts.mine.keys

/** The way from row to row, over all groups, and into the one that somebody is on. */
export function useMineSteps(numbers: readonly string[], addressOf: (number: string) => Address | undefined) {
  const [chosen, choose] = useState<{ number: string; at: number } | null>(null)
  const focusWanted = useRef(false)
  const go = useGo()
  const current = chosen?.number
  const move = (by: 1 | -1) => {
    const next = step(numbers, current, by, chosen?.at ?? 0)
    if (next === undefined) return
    focusWanted.current = true
    choose({ number: next, at: numbers.indexOf(next) })
  }
  const address = current === undefined ? undefined : addressOf(current)
  useActions(words.title, [
    { id: 'next', label: words.next, keys: 'j', run: () => move(1) },
    { id: 'previous', label: words.previous, keys: 'k', run: () => move(-1) },
    ...(address ? [{ id: 'open', label: words.open, keys: 'Enter', heardInPlace: true, run: () => go(address) }] : []),
  ])
  /** The row that Tab leads to. */
  const reachable = current !== undefined && numbers.includes(current) ? current : numbers[0]
  return { current, reachable, focusWanted, move }
}
