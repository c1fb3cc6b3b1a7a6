import { z } from 'zod'
import { healths, verdicts } from '#src/cases/case.ts'
import { words } from '#src/foundation/text.ts'

/** An id people never see change: what a case, a link or a figure refers to. */
export const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Write this in small letters, digits and single hyphens, such as “not-documented”.')

/** One sentence or heading. */
export const line = (most = 300) => words('Give some text here, in quotes if it reads as a number.', most)

export const paragraph = line(4000)

/** What a case holds (`at-risk`), how people read it (`At risk`), and how they may write it (`at risk`, `red`). */
const term = <Value extends z.ZodType<string>>(value: Value) => z.strictObject({ value, title: line(100), words: z.array(line(100)).default([]) })

/**
 * The words an SOP knows. Personas and plans are open lists: a case may name others, and these are offered first.
 * Health and verdict are closed, and an SOP only says how people write them.
 */
export const Vocabularies = z.strictObject({
  personas: z.array(term(line(100))),
  plans: z.array(term(line(100))),
  health: z.array(term(z.enum(healths))),
  verdicts: z.array(term(z.enum(verdicts))),
  /** Phrases that say nothing, wherever they stand in a sentence: “tried everything”. */
  emptyPhrases: z.array(line(100)),
  /** Words that fill a field and say nothing when they are all that stands in it: “tbd”. */
  fillers: z.array(line(100)),
})
