import type { KnownBlock } from '@slack/types'
import { type OpenView, wordsIn } from '../../typed.ts'
import { knownPrefix, type Place } from './blocks.ts'
import { isWhy, withWhys } from './why.ts'

/** The same window, with these blocks below what is asked, in place of what was found before; but for what was written of that. */
export function withKnown<View extends OpenView>(view: View, known: readonly KnownBlock[]): View {
  const rest = view.blocks.filter((block) => !block.block_id?.startsWith(knownPrefix) && !isWhy(block))
  const at = rest.findIndex(({ block_id }) => block_id === 'ask') + 1
  return { ...view, blocks: [...rest.slice(0, at), ...withWhys(view, known), ...rest.slice(at)] }
}

export const referencesBlock = 'proposal.references'

/** Where what is found is shown: in which Baton, and beside which references. */
export function placeIn(view: OpenView, address: string): Place {
  const asks = view.blocks.some(({ type, block_id }) => type === 'input' && block_id === referencesBlock)
  return { address, references: asks ? (wordsIn(view, referencesBlock) ?? '') : null }
}
