import { z } from 'zod'
import type { Case } from '#src/cases/case.ts'
import { readClaim } from './criteria.ts'
import { readShown } from './evidence.ts'
import { mostRows } from './fit.ts'
import type { MacroSop } from './headings.ts'
import { readReference, saysNothing } from './proposal.ts'
import type { Row } from './rows.ts'
import { readStep } from './steps.ts'
import { readNoUpload } from './texts.ts'

/** Puts one row into the case; answers whether it found a place. Ids tell rows of one reading apart: `s1`, `s2`. */
type RowReader = (row: Row, into: Case, sop: MacroSop) => boolean

const isEmpty = ({ head, labelled }: Row) => head.text.trim() === '' && labelled.size === 0
const idIn = (rows: readonly unknown[], letter: string) => `${letter}${rows.length + 1}`

const criteria: RowReader = (row, into, sop) => {
  const claim = readClaim(row, sop)
  if (claim) into.criteria.push({ id: idIn(into.criteria, 'c'), ...claim })
  return claim !== undefined
}

const steps: RowReader = (row, into, sop) => into.steps.push({ id: idIn(into.steps, 's'), ...readStep(row, sop) }) > 0

const evidence: RowReader = (row, into) => {
  const shown = readShown(row)
  if (!shown) return readNoUpload(row.head.text, into) === undefined
  if (!z.uuid().safeParse(shown.id).success || into.evidence.some(({ id }) => id === shown.id)) return false
  return into.evidence.push({ ...shown, step: shown.step === null ? null : `s${shown.step}` }) > 0
}

const references: RowReader = (row, { proposal }, sop) => {
  if (!row.head.quoted && row.labelled.size === 0 && saysNothing(row.head.text, sop)) return false
  return proposal.references.push({ id: idIn(proposal.references, 'r'), ...readReference(row) }) > 0
}

const assumptions: RowReader = ({ head }, { proposal }, sop) => {
  if (!head.quoted && saysNothing(head.text, sop)) return false
  return proposal.assumptions.push({ id: idIn(proposal.assumptions, 'a'), text: head.text }) > 0
}

const unplaced: RowReader = ({ head }, into) => into.unplaced.push(head.text) > 0

export type List = { read: RowReader; rows(from: Case): readonly unknown[] }

/** How rows are read, by field. */
export const lists: ReadonlyMap<string, List> = new Map<string, List>([
  ['criteria', { read: criteria, rows: (from) => from.criteria }],
  ['steps', { read: steps, rows: (from) => from.steps }],
  ['evidence', { read: evidence, rows: (from) => from.evidence }],
  ['proposal.references', { read: references, rows: ({ proposal }) => proposal.references }],
  ['proposal.assumptions', { read: assumptions, rows: ({ proposal }) => proposal.assumptions }],
  ['unplaced', { read: unplaced, rows: () => [] }],
])

/** A longer list is no list of these any more, and is kept without a closer look. */
const mostTried = 3 * mostRows

/** Reads the rows into the case as far as the list takes them; answers those that found no place. */
export function readRows(list: List, rows: readonly Row[], into: Case, sop: MacroSop): Row[] {
  return rows.filter((row, at) => !isEmpty(row) && (at >= mostTried || list.rows(into).length >= mostRows || !list.read(row, into, sop)))
}

/** A row as text again, for what no field takes. */
export const rowText = ({ head, labelled }: Row): string =>
  [head.text, ...[...labelled].map(([label, { text }]) => `${label}: ${text}`)].filter((line) => line !== '').join('\n')
