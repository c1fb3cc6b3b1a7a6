import { z } from 'zod'
import { healths, verdicts } from '#src/cases/case.ts'
import { words } from '#src/foundation/text.ts'

/** An id people never see change: what a case, a link or a figure refers to. */
export const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Write this in small letters, digits and single hyphens, such as “not-documented”.')

/** One sentence or heading. */
export const line = (most = 300) => words('Give some text here, in quotes if it reads as a number.', most)

export const paragraph = line(4000)

/** What a case holds (`at-risk`), how people read it (`At risk`), and how they may write it (`at risk`, `red`). */
const term = <Value extends z.ZodType<string>>(value: Value) =>
  z.strictObject({ value, title: line(100), words: z.array(line(100)).max(50, 'Keep this to 50 words.').default([]) })

/** Each of these is looked for in every text of a case. */
const list = <Row extends z.ZodType>(row: Row) => z.array(row).max(200, 'Keep this to 200 rows.')

/**
 * The words an SOP knows. Personas and plans are open lists: a case may name others, and these are offered first.
 * Health and verdict are closed, and an SOP only says how people write them.
 */
export const Vocabularies = z.strictObject({
  personas: list(term(line(100))),
  plans: list(term(line(100))),
  health: list(term(z.enum(healths))),
  verdicts: list(term(z.enum(verdicts))),
  /** Phrases that say nothing, wherever they stand in a sentence: “tried everything”. */
  emptyPhrases: list(line(100)),
  /** Words that fill a field and say nothing when they are all that stands in it: “tbd”. */
  fillers: list(line(100)),
})
