import { type Case, emptyCase } from '#src/cases/case.ts'
import { readTicket } from '#src/cases/ticket.ts'
import { fitted } from './fit.ts'
import { type Headings, headingsOf, type MacroSop } from './headings.ts'
import { asLines } from './html.ts'
import { lists, readRows, rowText } from './lists.ts'
import { type Part, partOf, rowsOf } from './rows.ts'
import { type Section, sectionsOf } from './sections.ts'
import { readExtra, textReaders } from './texts.ts'

/**
 * A case out of what somebody wrote in the help desk: by the SOP's macro, from memory, with other headings, or as HTML.
 * It never refuses: what finds no field is kept in the case's `unplaced`, with the heading it stood under.
 * What `writeMacro` wrote comes back as it was, save for the ids of rows.
 */
export const readMacro = (text: string, sop: MacroSop): Case => readWith(headingsOf(sop), text, sop)

/** The same, for a caller who reads many texts by one SOP. */
export function readWith(headings: Headings, text: string, sop: MacroSop): Case {
  const sections = sectionsOf(asLines(text.replaceAll('\0', '\ufffd').toWellFormed()), headings)
  const found = emptyCase()
  for (const section of sections) readSection(section, found, sop)
  const taken = new Set(found.steps.map(({ id }) => id))
  const evidence = found.evidence.map((shown) => ({ ...shown, step: shown.step !== null && taken.has(shown.step) ? shown.step : null }))
  return fitted({ ...found, evidence })
}

function readSection({ field, label, lines }: Section, into: Case, sop: MacroSop): void {
  if (field === null) {
    readPreamble(lines, into)
    return
  }
  const list = lists.get(field)
  const over = list ? readRows(list, rowsOf(field, lines), into, sop).map(rowText).join('\n') : readText(field, partOf(lines), into, sop)
  if (over !== undefined && over.trim() !== '') into.unplaced.push(`${label}: ${over}`)
}

function readText(field: string, part: Part, into: Case, sop: MacroSop): string | undefined {
  if (part.text.trim() === '') return undefined
  if (field.startsWith('extra.')) return readExtra(field.slice('extra.'.length), part, into, sop)
  const reader = textReaders.get(field)
  return reader ? reader(part, into, sop) : part.text
}

/** Before the first heading: an address of Intercom on a line of its own is the ticket, and the rest has no place. */
function readPreamble(lines: readonly string[], into: Case): void {
  const at = lines.findIndex((line) => line.length < 2_000 && readTicket(line).kind === 'intercom')
  if (at >= 0) into.ticket = lines[at]?.trim() ?? null
  into.unplaced.push(
    lines
      .filter((_, place) => place !== at)
      .join('\n')
      .trim(),
  )
}
