import { diffArrays } from 'diff'
import { z } from 'zod'
import { withoutBullet } from './heading-line.ts'
import { bareWords } from './headings.ts'
import { asLines } from './html.ts'

/** A line of a macro, and in which of the two it stands: in the help desk's, in the SOP's, or in both. */
export const MacroLine = z.object({ in: z.enum(['both', 'there', 'ours']), text: z.string() }).meta({ id: 'MacroLine' })
export type MacroLine = z.infer<typeof MacroLine>

/** Past this many lines that differ, the two have nothing to do with one another, and comparing them takes longer than anybody waits. */
const mostDifferentLines = 1_000

/**
 * Two macros line by line, as whoever reads them filled in does: blank lines, bullets, marks and case say nothing, no more do HTML and the
 * placeholders that the help desk fills in by itself.
 */
export function compareMacros(there: string, ours: string): MacroLine[] {
  const [theirLines, ourLines] = [linesOf(there), linesOf(ours)]
  const runs = diffArrays(theirLines, ourLines, { comparator: (one, other) => one.words === other.words, maxEditLength: mostDifferentLines })
  if (runs === undefined) return [...theirLines.map(standing('there')), ...ourLines.map(standing('ours'))]
  return runs.flatMap(({ value, added, removed }) => value.map(standing(added ? 'ours' : removed ? 'there' : 'both')))
}

type Line = { text: string; words: string }

const standing =
  (where: MacroLine['in']) =>
  ({ text }: Line): MacroLine => ({ in: where, text })

/** Only lines that say something. */
const linesOf = (text: string): Line[] =>
  asLines(text)
    .map((line) => ({ text: line.trim(), words: bareWords((withoutBullet(line) ?? line).replaceAll(/\{\{[^{}]*\}\}/g, ' ')) }))
    .filter(({ words }) => words !== '')
