import { z } from 'zod'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { text, words } from '#src/foundation/text.ts'

/** What is asked, in anybody's words; `ticket`: twins on the same ticket come first; `escalation`: whose author keeps what was looked for as proof. */
export const Suggest = z.strictObject({
  text: words('Write what is asked.'),
  ticket: text(2_000).nullable().default(null),
  escalation: z.union([z.null(), IdOrNumber], 'Give an id, or a number such as E-1042.').default(null),
  limit: z.int('Ask for 1 to 20 of each.').min(1, 'Ask for 1 to 20 of each.').max(20, 'Ask for 1 to 20 of each.').default(3),
})
export type Suggest = z.infer<typeof Suggest>

const hitKinds = ['article', 'sop', 'precedent', 'twin', 'escalation'] as const
export type HitKind = (typeof hitKinds)[number]

/**
 * One text that may answer. `marks`: where the words of the question stand in the passage, from one UTF-16 unit up to another.
 * `sure`: how likely it is that this answers, from 0 to 1; `score` only orders within one list. `href`: where it is read in Baton.
 */
export const HitView = z
  .object({
    id: z.string(),
    kind: z.enum(hitKinds),
    title: z.string(),
    passage: z.string(),
    marks: z.array(z.tuple([z.int(), z.int()])),
    score: z.number(),
    sure: z.number(),
    href: z.string(),
  })
  .meta({ id: 'Hit' })
export type HitView = z.infer<typeof HitView>

/** An escalation on its way. `same`: whether it surely asks the same, so that one of the two may be a duplicate. */
const TwinView = HitView.extend({ same: z.boolean() }).meta({ id: 'Twin' })

/**
 * `found`: whether something known seems to answer it. `reading`: Baton has just started, and has not read everything yet. `settled`: false while what is asked
 * is still being understood: asked again in a moment, the order is better.
 */
export const Suggestions = z.object({
  articles: z.array(HitView),
  precedents: z.array(HitView),
  twins: z.array(TwinView),
  found: z.boolean(),
  reading: z.boolean(),
  settled: z.boolean(),
})
export type Suggestions = z.infer<typeof Suggestions>
