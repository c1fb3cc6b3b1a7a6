import type { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import type { Sop } from '../sop.ts'

type Ranks = ReadonlyMap<string, number>

const ranks = new WeakMap<Sop, Ranks>()

/** Findings in the order in which the SOP asks: by field, then by row, then by part of the row, then as they were found. */
export function inOrder(findings: readonly Finding[], given: Case, sop: Sop): Finding[] {
  const order = ranks.get(sop) ?? ranksOf(sop)
  const placed = findings.map((finding) => ({ finding, at: placeOf(finding.field, given, order) }))
  return placed.toSorted((one, other) => compare(one.at, other.at)).map(({ finding }) => finding)
}

function ranksOf(sop: Sop): Ranks {
  const order = new Map(fieldsInOrder(sop).map((field, rank) => [field, rank]))
  ranks.set(sop, order)
  return order
}

/** Every field the SOP asks for, its own extra fields where it wants them; with what may stand instead of a field right behind that. */
export function fieldsInOrder({ fields, extra }: Sop): string[] {
  const asked: string[] = fields.map(({ field }) => field)
  const order = fields.flatMap(({ field, or }) => [field, ...(or && !asked.includes(or) ? [or] : []), ...after(field)])
  return order

  function after(place: string): string[] {
    return extra.filter((one) => one.after === place).flatMap(({ id }) => [`extra.${id}`, ...after(id)])
  }
}

/** What an SOP does not ask for comes last: a secret may stand there all the same. */
function placeOf(path: string, given: Case, order: Ranks): [field: number, row: number, part: number] {
  const [, field = '', row, part = ''] = /^([^[]+)(?:\[([^\]]*)\](.*))?$/.exec(path) ?? []
  const last = order.size
  return [order.get(field) ?? last, row === undefined ? -1 : rowOf(given, field, row), order.get(`${field}[]${part}`) ?? last]
}

function rowOf({ criteria, steps, evidence, proposal }: Case, field: string, id: string): number {
  const lists: Record<string, readonly { id: string }[]> = {
    criteria,
    steps,
    evidence,
    'proposal.references': proposal.references,
    'proposal.assumptions': proposal.assumptions,
  }
  return lists[field]?.findIndex((row) => row.id === id) ?? -1
}

const compare = (one: readonly number[], other: readonly number[]) => one.reduce((found, rank, at) => found || rank - (other[at] ?? 0), 0)
