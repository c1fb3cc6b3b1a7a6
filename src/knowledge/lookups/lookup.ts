import { z } from 'zod'
import { words } from '#src/foundation/text.ts'

const kinds = ['article', 'precedent', 'sop', 'twin'] as const

/** Which of what was offered is meant. */
export const Offer = z.strictObject({ kind: z.enum(kinds, 'Say article, precedent, sop or twin.'), id: words('Say which one.', 300) })
export type Offer = z.infer<typeof Offer>

/** “Not this, because …”: the proof that what is documented does not answer it. */
export const Dismissal = Offer.extend({ because: words('Say why it does not answer this.', 1_000) })
export type Dismissal = z.infer<typeof Dismissal>

const time = z.iso.datetime()

/** What the author looked for before handing it on, what was offered, and what they made of it. `sentence`: the same in one line. */
export const LookupView = z
  .object({
    asked: z.string().nullable(),
    times: z.int(),
    found: z.boolean(),
    lastAt: time.nullable(),
    offers: z.array(
      z.object({
        kind: z.enum(kinds),
        id: z.string(),
        title: z.string(),
        offeredAt: time,
        openedAt: time.nullable(),
        refusedAt: time.nullable(),
        because: z.string().nullable(),
      }),
    ),
    sentence: z.string(),
  })
  .meta({ id: 'Lookup' })
export type LookupView = z.infer<typeof LookupView>
