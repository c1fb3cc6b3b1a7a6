import type { Case } from './case.ts'
import { caseFields, isCaseField } from './fields.ts'

type Row = { id: string }

/** As much of a case as is needed to number its rows; as it crossed a door, where ids may be missing. */
type Lists<R = { id?: string }> = Record<'criteria' | 'steps' | 'evidence', readonly R[]> & { proposal: Record<'references' | 'assumptions', readonly R[]> }

/** `steps[k3f].saw`: the field, and if it lies in a list, which row and what of the row. */
const shape = /^([a-z]+(?:\.[a-z]+)?)(?:\[([\w-]{1,40})\](?:\.([a-z]+))?)?$/i
const extraShape = /^extra\.([a-z][\w-]{0,59})$/i

/**
 * The canonical path of what `path` names in this case: rows by id, whether they were given by id or by index (from 0; an id goes first).
 * Whole fields, parts and rows are named alike (`ask`, `customer.plan`, `steps[0]`); null when there is no such thing in this case.
 * `extras` are the names of the fields its SOP adds, which may still be missing from the case.
 */
export function resolvePath(given: Case, path: string, extras: readonly string[] = Object.keys(given.extra)): string | null {
  const extra = extraShape.exec(path)?.[1]
  if (extra !== undefined) return extras.includes(extra) ? path : null
  const [, field = '', at, part] = shape.exec(path) ?? []
  if (at === undefined) return isCaseField(field) ? field : null
  const row = rowAt(rowsOf<Row>(given, field), at)
  return row && isCaseField(pattern(field, part)) ? `${field}[${row.id}]${part === undefined ? '' : `.${part}`}` : null
}

/** How people read a canonical path: “Step 2, what was seen”. `extras` has the titles of the fields the SOP adds, by name. */
export function titleOfPath(path: string, given: Lists, extras: Readonly<Record<string, string>> = {}): string {
  const extra = extraShape.exec(path)?.[1]
  if (extra !== undefined) return Object.hasOwn(extras, extra) ? (extras[extra] ?? extra) : spoken(extra)
  const [, field = '', id, part] = shape.exec(path) ?? []
  if (id === undefined) return titleOf(field) ?? path
  const row = titleOf(`${field}[]`)
  const what = part === undefined ? '' : titleOf(pattern(field, part))
  return row === undefined || what === undefined ? path : [`${row} ${placeOf(rowsOf(given, field), id)}`, what].filter(Boolean).join(', ')
}

const pattern = (field: string, part?: string) => (part === undefined ? `${field}[]` : `${field}[].${part}`)
const titleOf = (name: string) => (isCaseField(name) ? caseFields[name] : undefined)

/** `planLimit` → “Plan limit”, for a field whose title is not at hand. */
function spoken(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The rows of a list of the case, by its path; none for what is no list of rows. */
function rowsOf<R>({ criteria, steps, evidence, proposal }: Lists<R>, field: string): readonly R[] {
  const lists = new Map<string, readonly R[]>([
    ['criteria', criteria],
    ['steps', steps],
    ['evidence', evidence],
    ['proposal.references', proposal.references],
    ['proposal.assumptions', proposal.assumptions],
  ])
  return lists.get(field) ?? []
}

const rowAt = (rows: readonly Row[], at: string) => rows.find(({ id }) => id === at) ?? (/^\d{1,4}$/.test(at) ? rows[Number(at)] : undefined)

/** People count from one. A row that was taken out since keeps its mark, and has no number any more. */
function placeOf(rows: readonly { id?: string }[], id: string): string {
  const index = rows.findIndex((row) => row.id === id)
  return index < 0 ? '(taken out)' : String(index + 1)
}
