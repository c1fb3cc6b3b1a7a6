import { bareWords, type Headings, headingsOf, type MacroSop } from './headings.ts'
import { asLines } from './html.ts'
import { type Section, sectionsOf } from './sections.ts'

/** Parts that a help desk may fill in by itself, such as the ticket's address; they make nothing of a note alone. */
const given: ReadonlySet<string> = new Set(['ticket', 'customer'])

/** Of a note without the macro's title, so many parts must be filled in, two of them by its writer: agents note “Issue” and “Steps” for themselves, too. */
const enough = { parts: 4, own: 2 }

/**
 * Whether a note in the help desk is the SOP's macro, filled in: under its title, or by enough of its headings, with something under them.
 * Not what only quotes it, not the macro as it comes, empty, and not the case as Baton itself gave it out to be put there by hand.
 */
export function isMacro(text: string, sop: MacroSop): boolean {
  const lines = asLines(text)
  const written = lines.filter((line) => line.trim() !== '')
  if (written.length === 0 || written.every(isQuoted) || /^\s*Escalated as E-\d+\b/.test(written[0] ?? '')) return false
  const headings = headingsOf(sop)
  const filled = partsFilled(lines, headings)
  const own = [...filled].filter((part) => !given.has(part)).length
  if (written.some((line) => headings.isTitle(line))) return own > 0
  return filled.size >= enough.parts && own >= enough.own
}

/** Whether the title of this SOP's macro stands above it, to the letter: two SOPs may be called almost the same. */
export function isTitledAs(text: string, { macro: { title } }: Pick<MacroSop, 'macro'>): boolean {
  return asLines(text).some((line) => bareWords(line) === bareWords(title))
}

function partsFilled(lines: readonly string[], headings: Headings): Set<string> {
  const found = sectionsOf(lines, headings).filter((section) => !section.quoted && section.lines.some(saysSomething))
  return new Set(found.flatMap((section) => partOf(section) ?? []))
}

/** Headings that stand together are one part: the customer’s, the issue’s, the evidence’s, the proposal’s. */
function partOf({ field }: Section): string | null {
  if (field === null || field === 'unplaced' || field.startsWith('extra.')) return null
  if (['issue', 'ask', 'blocker'].includes(field)) return 'issue'
  if (field === 'account') return 'customer'
  return field === 'evidenceWaiver' ? 'evidence' : field.replace(/\..*/, '')
}

/** A bullet waits for words, and what stands in brackets alone is the macro's own hint. */
const saysSomething = (line: string) => /[\p{L}\p{N}]/u.test(line) && !/^[\s•*–—-]*[([<][^()[\]<>]*[)\]>]\s*$/.test(line)

const isQuoted = (line: string) => /^\s*>/.test(line)
