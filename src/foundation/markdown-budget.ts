/**
 * How intricate Markdown may be. Parsers of CommonMark need time that grows with the square of the signs in one paragraph, of the quotations and lists
 * in one another, of their rows, and of the underlined headings. Measured on 100 kB with mdast-util-from-markdown 2.1.0, 2026-12-01: without limits 31 s, at these a second
 * on a busy machine.
 */
const most = { nested: 20, rows: 4_000, signs: 500, underlines: 200, lines: 10_000 }

/** The signs that may begin or end emphasis, code, a link or a tag, and those that escape one. */
const sign = /[*_[\]<`\\&!]/g
const marker = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/
const fence = /^(`{3,}(?!.*`)|~{3,})/

type Counts = { nested: number; rows: number; signs: number; underlines: number }

/** Why this Markdown is not drawn, in a sentence for its writer; null where it is. Pure, and linear: each line is looked at once. */
export function tooIntricate(markdown: string): string | null {
  const lines = markdown.split(/\r\n|\r|\n/)
  if (lines.length > most.lines) return `This text has more than ${inFigures(most.lines)} lines; split it.`
  const counts: Counts = { nested: 0, rows: 0, signs: 0, underlines: 0 }
  for (const line of outsideFences(lines)) {
    count(line, counts)
    const because = tooMany(counts)
    if (because !== null) return because
  }
  return null
}

function count(line: string, counts: Counts) {
  counts.nested = nesting(line)
  counts.rows += counts.nested
  counts.signs = line.trim() === '' ? 0 : counts.signs + (line.match(sign)?.length ?? 0)
  if (underline.test(line)) counts.underlines++
}

function tooMany({ nested, rows, signs, underlines }: Counts): string | null {
  if (nested > most.nested) return `This text nests quotes and lists ${nested} deep; at most ${most.nested}.`
  if (rows > most.rows) return `This text has more than ${inFigures(most.rows)} rows of quotes and lists, counting each within another; split it.`
  if (signs > most.signs) return `One paragraph of this text has more than ${most.signs} signs of Markdown, such as “*” and “[”. Put an empty line in it.`
  if (underlines > most.underlines) return `This text has more than ${most.underlines} lines of “=” or “-” alone; begin headings with “#”.`
  return null
}

/** All but the code between two fences at the left edge, where signs are only signs. Once HTML stands before one, everything: it may hide a fence. */
function* outsideFences(lines: readonly string[]) {
  let [open, hasHtml]: [string | null, boolean] = [null, false]
  for (const line of lines) {
    const fenced: string | undefined = hasHtml ? undefined : fence.exec(line)?.[1]
    if (open === null) {
      open = fenced ?? null
      hasHtml ||= /^ {0,3}</.test(line)
      yield line
    } else if (fenced?.startsWith(open) && line.slice(fenced.length).trim() === '') open = null
  }
}

const inFigures = (count: number) => count.toLocaleString('en')

/** How many quotations and lists this line may stand in: those that it begins, and those that its indentation continues. */
function nesting(line: string): number {
  let [count, end] = [0, 0]
  for (marker.lastIndex = 0; marker.test(line); count++) end = marker.lastIndex
  if (count === 0) return 0
  const blanks = line.slice(0, end).match(/[ \t]/g)?.length ?? 0
  return count + Math.floor(Math.max(0, blanks - count) / 2)
}

/** The longest raw text that is read for its words, in UTF-16 units. */
const longestRaw = 100_000

/** The words of Markdown without reading it: its signs are taken out one by one, wherever they stand. Linear, for what the parser gives up. */
export const withoutSigns = (markdown: string): string =>
  markdown
    .slice(0, longestRaw)
    .toWellFormed()
    .replaceAll(/[*_[\]<>`\\#~|]+/g, ' ')
    .split(/[\r\n]+/)
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
