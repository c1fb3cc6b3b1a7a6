import type { Case } from '#src/cases/case.ts'
import { newRowId } from '#src/foundation/ids.ts'
import type { MacroSop } from '#src/sops/macro/headings.ts'
import { readReference } from '#src/sops/macro/proposal.ts'
import { rowsOf } from '#src/sops/macro/rows.ts'
import { readStep } from '#src/sops/macro/steps.ts'
import { termFor } from '#src/sops/macro/terms.ts'

// A list of a case as lines of one text field, and back. A line that was not changed keeps its row, and with it the marks on it.

export type Lines<Row extends { id: string }> = { write(row: Row, sop: MacroSop): string; read(line: string, sop: MacroSop): Omit<Row, 'id'> | null }

export const steps: Lines<Case['steps'][number]> = {
  write: ({ did, verdict, saw }, { vocabularies }) => {
    const said = vocabularies.verdicts.find(({ value }) => value === verdict)?.title.toLowerCase()
    return [said && `${said}:`, did, saw && `→ ${saw}`].filter(Boolean).join(' ')
  },
  /** “confirmed: the workspaces share a parent → all twelve show it”, as the macro's reader reads a row. */
  read: (line, sop) => {
    const [, word = '', rest = line] = /^([\p{L} -]{3,20}):\s+(.+)$/u.exec(line) ?? []
    const verdict = termFor(word, sop.vocabularies.verdicts)
    const [row] = rowsOf('steps', [verdict ? rest : line])
    const step = row && readStep(row, sop)
    return step ? { ...step, verdict: verdict ?? step.verdict } : null
  },
}

export const assumptions: Lines<Case['proposal']['assumptions'][number]> = {
  write: ({ text }) => text,
  read: (line) => ({ text: line }),
}

export const references: Lines<Case['proposal']['references'][number]> = {
  write: ({ title, target, url }) => [title ?? target, url].filter(Boolean).join(' '),
  read: (line) => {
    const [row] = rowsOf('proposal.references', [line])
    return row ? readReference(row) : null
  },
}

/** As one text; what stands on several lines in its row stands on one here. */
export function written<Row extends { id: string }>(rows: readonly Row[], lines: Lines<Row>, sop: MacroSop): string {
  return rows.map((row) => oneLine(lines.write(row, sop))).join('\n')
}

/** The rows of a text. */
export function rowsIn<Row extends { id: string }>(text: string, before: readonly Row[], lines: Lines<Row>, sop: MacroSop): Row[] {
  const left = [...before]
  return text.split('\n').flatMap((line) => {
    const said = line.replace(/^\s*[-*•]\s+/, '').trim()
    if (said === '') return []
    const same = left.findIndex((row) => oneLine(lines.write(row, sop)) === said)
    if (same >= 0) return left.splice(same, 1)
    const read = lines.read(said, sop)
    return read ? [{ id: newRowId(), ...read } as Row] : [] // `read` gives all of a row but its id
  })
}

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ').trim()
