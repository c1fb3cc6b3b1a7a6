import { z } from 'zod'
import { words } from '#src/foundation/text.ts'
import { NamedView } from '#src/people/person-view.ts'

const notTold = 'A customer who has not been told is not done: tell them first (“yes”), or say that there is “no-need”.'

/** The decision was carried out. */
const CarriedOut = z.strictObject({
  outcome: z.literal('carried-out'),
  done: words('Say what was done.'),
  customerTold: z.enum(['yes', 'no-need'], notTold),
})

/** Something already written answered it. `id` is that of the article or precedent, or an address. */
const SelfServed = z.strictObject({
  outcome: z.literal('self-served'),
  solvedBy: z.strictObject(
    {
      kind: z.enum(['article', 'precedent', 'sop', 'link'], 'Say what answered it: an article, a precedent, an sop or a link.'),
      id: words('Say which one answered it.', 2_000),
    },
    'Say what answered it.',
  ),
})

/** What closing takes. Withdrawing, diverting and merging close too, each by its own move. */
export const Close = z.discriminatedUnion('outcome', [CarriedOut, SelfServed], 'Say the outcome: carried-out or self-served.')
export type Close = z.infer<typeof Close>

/** As it is kept: with what the answer was called then, where it is an article or a precedent. */
export type NamedClose = z.infer<typeof CarriedOut> | (z.infer<typeof SelfServed> & { solvedBy: { title?: string } })

/** Looked at again a week later: what was seen of it, who was asked whether it held, and what they said. */
const LookedBack = z.object({
  at: z.iso.datetime(),
  again: z.string().nullable().meta({ example: 'E-1050', description: 'A later escalation about the same ticket' }),
  asked: NamedView,
  held: z.boolean().nullable().meta({ description: 'null: not answered yet' }),
})

/** A closing as it is kept and shown. */
export const Closing = z.object({
  outcome: z.enum(['carried-out', 'self-served', 'withdrawn', 'diverted', 'merged']),
  done: z.string().nullable(),
  customerTold: z.enum(['yes', 'no-need']).nullable(),
  solvedBy: z.object({ kind: z.enum(['article', 'precedent', 'sop', 'link']), id: z.string(), title: z.string().optional() }).nullable(),
  by: NamedView,
  at: z.iso.datetime(),
  lookedBack: LookedBack.optional(),
})
export type Closing = z.infer<typeof Closing>
