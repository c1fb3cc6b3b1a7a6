import { type Address, addresses } from '../addresses.ts'
import type { Escalation } from '../client.ts'

/** Where the next thing is done: what is still being written opens in its form. */
export const addressOf = ({ number, moves }: Pick<Escalation, 'number' | 'moves'>): Address =>
  moves.some(({ move, allowed }) => move === 'edit' && allowed) ? addresses.write(number) : addresses.escalation(number)
