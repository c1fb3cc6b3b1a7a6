import type { ViewOutput } from '@slack/bolt'
import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import type { Escalation } from '#src/escalations/escalation.ts'
import { dismissOffer } from '#src/knowledge/lookups/keep.ts'
import type { Context } from '#src/people/context.ts'
import { textField } from '../../blocks.ts'
import { type OpenView, withTyped, wordsIn } from '../../typed.ts'
import { shownIn, usesPrefix } from './blocks.ts'
import { offerIn, unlessRefused } from './proof.ts'

/** Not `known `: these fields stay when it is looked again, for somebody may have written in them. */
const whyPrefix = 'known-why '
const words = { why: 'Why is it not this?', kept: 'Kept as the proof that it is not documented. Tier 2 reads it.' } as const

/** In characters; what the domain takes. */
const longest = 1_000

type Why = { called: string; block: InputBlock }

/** The fields below what is not it, by what its buttons bear. */
const whysIn = ({ blocks }: Pick<OpenView, 'blocks'>): Why[] =>
  blocks.flatMap((block) => (block.block_id?.startsWith(whyPrefix) ? [{ called: block.block_id.slice(whyPrefix.length), block: block as InputBlock }] : []))

/** The same window, which asks why it is not this; pressed again with nothing written, it asks no more. `called`: what its buttons bear. */
export function withWhy(view: OpenView, called: string): ModalView {
  const id = `${whyPrefix}${called}`
  const isAsked = view.blocks.some(({ block_id }) => block_id === id)
  if (isAsked && wordsIn(view, id) !== null) return withTyped(view)
  if (isAsked) return withTyped({ ...view, blocks: view.blocks.filter(({ block_id }) => block_id !== id) })
  const field = focused(textField({ block: id, label: words.why, hint: words.kept }, null, { longest }))
  const blocks = view.blocks.map((block) => (block.block_id?.startsWith(whyPrefix) ? blurred(block as InputBlock) : block)) // the blocks are our own
  return withTyped({ ...view, blocks: blocks.flatMap((block) => (block.block_id === `${usesPrefix}${called}` ? [block, field] : [block])) })
}

const focused = (block: InputBlock): InputBlock => ({ ...block, element: { ...block.element, focus_on_load: true } as InputBlock['element'] }) // `textField` draws what takes this

/** One field has the focus at most, and it keeps it only until the window is shown anew: whoever types elsewhere by then stays there. */
const blurred = (block: InputBlock): InputBlock => ({ ...block, element: { ...block.element, focus_on_load: false } as InputBlock['element'] })

/** What is found now, with what is written below what was found before. What is found no more stays as long as something is written of it. */
export function withWhys(view: OpenView, known: readonly KnownBlock[]): KnownBlock[] {
  const whys = Map.groupBy(whysIn(view), ({ called }) => `${usesPrefix}${called}`)
  const fields = (uses = '') => (whys.get(uses) ?? []).map(({ block }) => blurred(block))
  const gone = [...whys].filter(([uses]) => !known.some(({ block_id }) => block_id === uses)).flatMap(([, those]) => those)
  const written = gone.filter(({ block }) => wordsIn(view, block.block_id ?? '') !== null)
  const text = (called: string) => view.blocks.filter(({ block_id }) => block_id === shownIn(called)) as KnownBlock[] // the blocks are our own
  return [
    ...known.flatMap((block) => [block, ...fields(block.block_id)]),
    ...written.flatMap(({ called }) => [...text(called), ...fields(`${usesPrefix}${called}`)]),
  ]
}

export const isWhy = ({ block_id }: { block_id?: string | undefined }) => block_id?.startsWith(whyPrefix) ?? false

/** Keeps what was written on the escalation, as the proof that what is documented does not answer it. */
export async function keepWhys(context: Context, { id }: Escalation, view: ViewOutput) {
  for (const { called, block } of whysIn(view)) {
    const because = wordsIn(view, block.block_id ?? '')
    // What was offered while Baton was still reading was not kept as offered.
    if (because !== null) await dismissOffer({ ...context, key: `${context.key} not ${called}` }, id, { ...offerIn(called), because }).catch(unlessRefused)
  }
}
