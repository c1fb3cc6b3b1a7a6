import { withoutBullet } from './heading-line.ts'

/**
 * A piece of text as it stood. `quoted` means every line began with “>”: so Baton writes what would otherwise be read as
 * something else (a heading, a bullet, a verdict), and what it finds so it takes as it is.
 */
export type Part = { text: string; quoted: boolean }

/** A row of a list: what stands at its bullet, and under it what bears one of the labels (`Seen: …`). */
export type Row = { head: Part; labelled: ReadonlyMap<string, Part> }

/** What may stand below the first line of a row, by field. */
const labels: ReadonlyMap<string, readonly string[]> = new Map([
  ['criteria', ['Proof']],
  ['steps', ['Result', 'Seen']],
  ['proposal.references', ['Title', 'Target', 'Address']],
])

const rule = /^[\s|:]*[-=_*~─—]{3}[-=_*~─—\s|:]*$/
const isBlank = (line: string) => line.trim() === ''
const indent = (line: string) => line.length - line.trimStart().length

export const isRowLabel = (field: string, line: string): boolean => labelOf(field, line) !== undefined

function labelOf(field: string, line: string): { label: string; rest: string } | undefined {
  const [, word = '', rest = ''] = /^\s*([A-Za-z]{4,7}):[ \t]?(.*)$/s.exec(line) ?? []
  const label = labels.get(field)?.find((known) => known.toLowerCase() === word.toLowerCase())
  return label === undefined ? undefined : { label, rest }
}

/** The lines as one text: quotation marks off if all is quoted, else without the bullet of a single line, and without ruled lines. */
export function partOf(lines: readonly string[]): Part {
  const written = lines.filter((line) => !isBlank(line))
  if (written.length > 0 && written.every((line) => /^\s*>/.test(line))) return { text: trimmedLines(lines).map(unquoted).join('\n'), quoted: true }
  const kept = lines.filter((line) => !rule.test(line))
  const text = trimmedLines(kept).join('\n')
  return { text: (text.includes('\n') ? text : (withoutBullet(text) ?? text)).trim(), quoted: false }
}

const unquoted = (line: string) => line.replace(/^\s*> ?/, '')

function trimmedLines(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => !isBlank(line))
  const to = lines.findLastIndex((line) => !isBlank(line))
  return from < 0 ? [] : lines.slice(from, to + 1)
}

type Growing = { head: string[]; labelled: Map<string, string[]>; last: string[] }

/** The rows of a list: one for each bullet of the outermost level, or for each line where there are no bullets. */
export function rowsOf(field: string, lines: readonly string[]): Row[] {
  const bulleted = lines.filter((line) => withoutBullet(line) !== undefined)
  const outermost = bulleted.length === 0 ? null : Math.min(...bulleted.slice(0, 1).map(indent)) + 1
  const rows: Growing[] = []
  let afterBlank = false
  for (const line of lines) {
    if (!isBlank(line) && !rule.test(line)) grow(rows, field, line, outermost, afterBlank)
    afterBlank = isBlank(line)
  }
  return rows.map(({ head, labelled }) => ({ head: partOf(head), labelled: new Map([...labelled].map(([label, its]) => [label, partOf(its)])) }))
}

function grow(rows: Growing[], field: string, line: string, outermost: number | null, afterBlank: boolean): void {
  const row = rows.at(-1)
  const label = row && labelOf(field, line)
  if (label) {
    row.last = row.labelled.get(label.label) ?? []
    row.last.push(label.rest)
    row.labelled.set(label.label, row.last)
  } else if (row && !startsRow(line, outermost, afterBlank)) row.last.push(line)
  else {
    const head = [withoutBullet(line) ?? line]
    rows.push({ head, labelled: new Map(), last: head })
  }
}

function startsRow(line: string, outermost: number | null, afterBlank: boolean): boolean {
  if (/^\s*>/.test(line)) return false // belongs to the row it stands under
  if (outermost === null) return true
  return withoutBullet(line) === undefined ? afterBlank && indent(line) === 0 : indent(line) <= outermost
}
