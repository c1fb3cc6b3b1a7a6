import type { Case } from '../client.ts'

type Row = { readonly id: string }

/** A row of a case; its id may be missing where a case is given to the server, and never is on the screen. */
type Identified<R> = Omit<R, 'id'> & Row

export type Claim = Identified<Case['criteria'][number]>
export type Step = Identified<Case['steps'][number]>
export type Shown = Case['evidence'][number]
export type Reference = Identified<Case['proposal']['references'][number]>
export type Assumption = Identified<Case['proposal']['assumptions'][number]>

/** The letters that the server's own row ids are made of. */
const letters = 'bcdfghjkmnpqrstvwxz23456789'

/** The id of a new row, made here so that its fields have paths before anything is saved. */
export const newRowId = () => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => letters[byte % letters.length]).join('')

/** One list of rows in a case: where it is read, and the case with other rows in it. */
export type ListIn<R> = { read: (draft: Case) => readonly R[]; write: (draft: Case, rows: R[]) => Case }

const identified = <R extends { id?: string }>(rows: readonly R[]) => rows as readonly Identified<R>[]

export const criteria: ListIn<Claim> = { read: (draft) => identified(draft.criteria), write: (draft, criteria) => ({ ...draft, criteria }) }
export const steps: ListIn<Step> = { read: (draft) => identified(draft.steps), write: (draft, steps) => ({ ...draft, steps }) }
export const evidence: ListIn<Shown> = { read: (draft) => draft.evidence, write: (draft, evidence) => ({ ...draft, evidence }) }
export const references: ListIn<Reference> = {
  read: ({ proposal }) => identified(proposal.references),
  write: (draft, references) => ({ ...draft, proposal: { ...draft.proposal, references } }),
}
export const assumptions: ListIn<Assumption> = {
  read: ({ proposal }) => identified(proposal.assumptions),
  write: (draft, assumptions) => ({ ...draft, proposal: { ...draft.proposal, assumptions } }),
}

const isBlank = (text: string | null) => text === null || text.trim() === ''
export const isBlankStep = ({ did, verdict, saw }: Step) => isBlank(did) && verdict === null && isBlank(saw)
export const isBlankAssumption = ({ text }: Assumption) => isBlank(text)

/** With the row changed, or added at the end if it stood on the screen only. */
export function withRow<R extends Row>(rows: readonly R[], row: R): R[] {
  const at = rows.findIndex(({ id }) => id === row.id)
  return at < 0 ? [...rows, row] : rows.with(at, row)
}

/** With new rows behind the one of this id, or at the end. */
export function withAfter<R extends Row>(rows: readonly R[], id: string, ...added: readonly R[]): R[] {
  const at = rows.findIndex((row) => row.id === id)
  return at < 0 ? [...rows, ...added] : rows.toSpliced(at + 1, 0, ...added)
}

export const without = <R extends Row>(rows: readonly R[], id: string): R[] => rows.filter((row) => row.id !== id)

/** With a row that was taken out, back at its place or as near as there is one. */
export const withBack = <R extends Row>(rows: readonly R[], row: R, at: number): R[] => without(rows, row.id).toSpliced(at, 0, row)

/** With one row a place further up (-1) or down (1); the same rows where it cannot go. */
export function moved<R extends Row>(rows: readonly R[], id: string, by: -1 | 1): R[] {
  const at = rows.findIndex((row) => row.id === id)
  const row = rows[at]
  return row === undefined || rows[at + by] === undefined ? [...rows] : without(rows, id).toSpliced(at + by, 0, row)
}

const bullet = /^\s*(?:[-*•–]|\d{1,3}[.)])\s+/

/** A pasted list, one entry a line, without its bullets and numbers. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(bullet, '').trim())
    .filter(Boolean)

/** The case as it is worth keeping: rows that nobody has filled stay on the screen only, and no evidence belongs to a step that is gone. */
export function worthKeeping(draft: Case): Case {
  const kept = steps.read(draft).filter((step) => !isBlankStep(step))
  const belongs = (step: string | null) => kept.some(({ id }) => id === step)
  const shown = draft.evidence.map((row) => (belongs(row.step) ? row : { ...row, step: null }))
  const assumed = assumptions.read(draft).filter((row) => !isBlankAssumption(row))
  return assumptions.write({ ...draft, steps: kept, evidence: shown }, assumed)
}
