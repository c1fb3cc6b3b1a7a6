import type { components } from '../../openapi.ts'

export type MacroLine = components['schemas']['MacroLine']
/** A line to show, or `null` where lines that are the same are left out. */
type Shown = MacroLine | null

/** Nobody reads more of them at once. */
const most = 200

/** The lines that differ, each with the line before and after it, so that people find the place. `more`: how many of them are left out at the end. */
export function nearDifferences(lines: readonly MacroLine[]): { shown: Shown[]; more: number } {
  const differs = (at: number) => lines[at] !== undefined && lines[at].in !== 'both'
  const near = lines.map((_, at) => differs(at - 1) || differs(at) || differs(at + 1))
  const all = lines.flatMap((line, at) => (near[at] ? [line] : at === 0 || near[at - 1] ? [null] : []))
  return { shown: all.slice(0, most), more: all.slice(most).filter((line) => line !== null && line.in !== 'both').length }
}
