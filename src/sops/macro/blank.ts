import type { Sop } from '../sop.ts'
import { headingsOf } from './headings.ts'
import { lists } from './lists.ts'
import { headingLine, oneLine, spaced } from './write.ts'

/**
 * The SOP's macro as somebody pastes it, to be filled in: its title, and a heading for all that its layout names or the SOP asks for, with a bullet
 * where several things may stand. As it is, nobody takes it for a case.
 */
export function blankMacro(sop: Sop): string {
  const headings = headingsOf(sop)
  const asked = new Set<string>([...sop.macro.headings, ...sop.fields].map(({ field }) => field))
  const fields = headings.fields.filter((field) => asked.has(field) || field.startsWith('extra.'))
  const under = (field: string) => [headingLine(field, headings), ...(lists.has(field) ? ['-'] : [])]
  return `${[oneLine(sop.macro.title), ...fields.flatMap((field, at) => spaced(under(field), fields[at - 1], field))].join('\n')}\n`
}
