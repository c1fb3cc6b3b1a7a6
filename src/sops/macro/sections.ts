import { type HeadingLine, headingIn } from './heading-line.ts'
import type { Headings } from './headings.ts'
import { isRowLabel } from './rows.ts'

/** What stands under one heading, in the writer's lines. Before the first heading `field` is null, and the label the macro's title. */
export type Section = { field: string | null; label: string; lines: string[]; bulleted: boolean; quoted: boolean }

/** Lines of a text, gathered under the headings they stand under. */
export function sectionsOf(lines: readonly string[], headings: Headings): Section[] {
  const sections: Section[] = [{ field: null, label: '', lines: [], bulleted: false, quoted: false }]
  for (const line of unquotedIfAll(lines)) take(line, sections, headings)
  return sections
}

function take(line: string, sections: Section[], headings: Headings): void {
  const current = sections.at(-1)
  if (!current) return
  const quoted = isQuoted(line)
  // A quotation under a heading stands for itself. Before any heading it may be the whole case, forwarded.
  const text = quoted && (current.field === null || current.quoted) ? unquoted(line) : line
  if (current.field === null && current.label === '' && headings.isTitle(text)) {
    current.label = text
    return
  }
  const heading = isQuoted(text) ? undefined : headingIn(text, headings)
  if (heading && opens(heading, text, current)) {
    const { field, label, rest, bulleted } = heading
    sections.push({ field, label, lines: [rest], bulleted, quoted })
  } else current.lines.push(text)
}

/** Whether what reads like a heading is one here, and not a line of the list or the text that it stands in. */
function opens(heading: HeadingLine, line: string, current: Section): boolean {
  if (current.field === null) return true
  if (heading.field === current.field && (heading.bulleted || heading.rest !== '')) return false
  if (/^(?:link|url)$/i.test(heading.label) && !['ticket', 'customer'].includes(family(current.field))) return false // of what it stands under
  if (/^\s/.test(line) && isRowLabel(current.field, line)) return false
  return !heading.bulleted || current.bulleted || family(heading.field) === family(current.field)
}

/** Headings that stand together may stand in one list: the customer's, the issue's, the proposal's. */
function family(field: string): string {
  if (['issue', 'ask', 'blocker'].includes(field)) return 'issue'
  return field === 'account' ? 'customer' : field.replace(/\..*/, '')
}

const isQuoted = (line: string) => /^\s*>/.test(line)

/** One level of quotation less. */
const unquoted = (line: string): string => line.replace(/^\s*> ?/, '')

/** A text that is one quotation from end to end, forwarded once or more, says what it says without it. */
function unquotedIfAll(lines: readonly string[], levels = 5): readonly string[] {
  const written = lines.filter((line) => line.trim() !== '')
  return levels > 0 && written.length > 0 && written.every(isQuoted) ? unquotedIfAll(lines.map(unquoted), levels - 1) : lines
}
