import { diffWordsWithSpace } from 'diff'
import { z } from 'zod'
import { open, words } from '#src/foundation/text.ts'
import { NamedView } from '#src/people/person-view.ts'

const decisions = ['as-proposed', 'with-changes', 'replaced', 'declined'] as const

const CarryOut = z.strictObject({
  by: z.enum(['author', 'person', 'outside'], 'Say who carries it out: the author, a person, or somebody outside.'),
  person: z.uuid('Give the id of the person who carries it out.').nullish(),
  who: open(200).nullish(),
  until: z.iso.datetime({ error: 'Give the time as ISO 8601 in UTC, such as 2026-03-02T12:00:00Z.' }).nullish(),
})

/** What Tier 2 must say to decide. Every door parses its input with this; what depends on the case is `problemsOfDecision`. */
export const Decide = z.strictObject({
  decision: z.enum(decisions, 'Choose as-proposed, with-changes, replaced or declined.'),
  reason: words('Say why, so that the next agent can decide it alone.'),
  answer: open().nullish(),
  assumptions: z
    .array(z.strictObject({ id: z.string().max(40), holds: z.enum(['true', 'false', 'unknown'], 'Tick each assumption as true, false or unknown.') }))
    .max(100)
    .default([]),
  carryOut: CarryOut.default({ by: 'author' }),
  customerWording: open().nullish(),
})

/** The words of the answer against the words of the proposal, in order; together the `same` and `added` ones are the answer. */
const Difference = z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))

/** A decision as it is kept and shown. */
export const Decision = z.object({
  decision: z.enum(decisions),
  reason: z.string(),
  answer: z.string().nullable(),
  difference: Difference,
  assumptions: z.array(z.object({ id: z.string(), holds: z.enum(['true', 'false', 'unknown']) })),
  carryOut: z.object({
    by: z.enum(['author', 'person', 'outside']),
    person: NamedView.nullable(),
    who: z.string().nullable(),
    until: z.iso.datetime().nullable(),
  }),
  customerWording: z.string().nullable(),
  by: NamedView,
  at: z.iso.datetime(),
})

export type Decide = z.infer<typeof Decide>
export type Decision = z.infer<typeof Decision>

/** Past so many words and spaces taken out or put in, two texts are no changes of one another; to look on takes seconds (the time grows with the square). */
const mostEdits = 500

/** Word by word what the answer makes of the proposal. What replaces it stands against it as a whole; without an answer there is no difference of words. */
export function differenceOf(decision: Decide['decision'], proposed: string | null, answer: string | null): z.infer<typeof Difference> {
  if (answer === null) return []
  if (decision === 'replaced') return wholly(proposed, answer)
  const pieces = diffWordsWithSpace(proposed ?? '', answer, { maxEditLength: mostEdits })
  return pieces?.map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value })) ?? wholly(proposed, answer)
}

const wholly = (proposed: string | null, answer: string): z.infer<typeof Difference> => [
  ...(proposed ? [{ kind: 'removed' as const, text: proposed }] : []),
  { kind: 'added', text: answer },
]
