import { type Case, emptyCase } from '#src/cases/case.ts'
import { changesBetween } from '#src/cases/changes.ts'
import { mergePatch } from '#src/foundation/merge-patch.ts'
import { type Headings, headingsOf, type MacroSop } from './headings.ts'
import { piecesOf } from './pieces.ts'
import { readWith } from './read.ts'
import type { Piece } from './row-pieces.ts'

/** Headings with their text on the same line, as long as it has only one. */
const inline: ReadonlySet<string> = new Set([
  'ticket',
  'customer.name',
  'customer.persona',
  'customer.plan',
  'customer.health',
  'customer.notes',
  'proposal.confidence',
])

/** Headings that only stand above others. */
const groups: ReadonlyMap<string, (field: string) => boolean> = new Map([
  ['customer', (field: string) => field.startsWith('customer.')],
  ['issue', (field: string) => field === 'ask' || field === 'blocker'],
  ['proposal', (field: string) => field.startsWith('proposal.')],
])

/**
 * The case as a text to paste into the help desk, in the SOP's layout and order; empty parts are left out.
 * Text stands as it was written wherever it is read back so. Elsewhere each of its lines begins with “>”, as in a
 * quotation: then a line that looks like a heading, a bullet or markup is only text to the reader too.
 */
export function writeMacro(given: Case, sop: MacroSop): string {
  const headings = headingsOf(sop)
  const extras = Object.keys(given.extra).map((id) => `extra.${id}`)
  const fields = [...new Set([...headings.fields, ...extras])]
  const filled = new Map(fields.map((field) => [field, linesUnder(field, given, headings, sop)] as const).filter(([, lines]) => lines.length > 0))
  const written = fields.filter((field) => filled.has(field) || [...filled.keys()].some((other) => groups.get(field)?.(other)))
  return `${[oneLine(sop.macro.title), ...written.flatMap((field, at) => spaced(filled.get(field) ?? [headingLine(field, headings)], written[at - 1], field))].join('\n')}\n`
}

/** A blank line before each heading, except between those that say what they have to say on one line. */
export function spaced(lines: readonly string[], before: string | undefined, field: string): readonly string[] {
  const close = before !== undefined && (groups.has(before) || (inline.has(before) && inline.has(field)))
  return close ? lines : ['', ...lines]
}

function linesUnder(field: string, given: Case, headings: Headings, sop: MacroSop): readonly string[] {
  const pieces = piecesOf(field, given, sop)
  const [only] = pieces
  if (only === undefined) return []
  const first = headingLine(field, headings)
  const sameLine = inline.has(field) ? onOneLine(only, first) : undefined
  if (sameLine && readsBack([sameLine], only, headings, sop)) return [sameLine]
  return [first, ...pieces.flatMap((piece) => piece.ways.find((lines) => readsBack([first, ...lines], piece, headings, sop)) ?? piece.ways.at(-1) ?? [])]
}

const onOneLine = ({ ways: [open] }: Piece, first: string) => (open?.length === 1 && first.endsWith(':') ? `${first} ${open[0]}` : undefined)

/** The proof of the way: read alone, these lines give this piece, and nothing else. */
function readsBack(lines: readonly string[], { expected }: Piece, headings: Headings, sop: MacroSop): boolean {
  if (lines.some((line) => line.includes('\n') || (/<[a-z/!]/i.test(line) && !/^\s*>/.test(line)))) return false // a tag might make all of it pass for HTML
  const read = readWith(headings, [oneLine(sop.macro.title), ...lines].join('\n'), sop)
  return changesBetween(read, mergePatch(emptyCase(), expected) as Case).length === 0 // the patch is made of parts of a case
}

/** A heading as it is written: with a colon, unless it asks. */
export function headingLine(field: string, headings: Headings): string {
  const label = oneLine(headings.write(field))
  return /[?:]$/.test(label) ? label : `${label}:`
}

export const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ')
