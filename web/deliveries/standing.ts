import type { Delivery } from '../data/deliveries.ts'
import { texts } from '../texts/texts.ts'

const { states } = texts.deliveries

/** How a delivery stands, in words; the moments that belong to it are drawn beside. */
export function standingOf({ state, attempts, settledBy, reason }: Pick<Delivery, 'state' | 'attempts' | 'settledBy' | 'reason'>): string {
  switch (state) {
    case 'failed':
    case 'unsure':
    case 'given-up':
      return states[state](attempts)
    case 'by-hand':
      return states['by-hand'](settledBy?.name ?? texts.shell.baton)
    case 'skipped':
      return states.skipped(settledBy?.name ?? texts.shell.baton, reason ?? '')
    default:
      return states[state]
  }
}

/** Baton has given it up, or cannot do it: somebody has to. */
export const isByHand = ({ state, byHand }: Pick<Delivery, 'state' | 'byHand'>) => byHand !== null && (state === 'not-connected' || state === 'given-up')

/** It did not go well so far. */
export const hangs = ({ state }: Pick<Delivery, 'state'>) => state === 'failed' || state === 'unsure' || state === 'given-up'
