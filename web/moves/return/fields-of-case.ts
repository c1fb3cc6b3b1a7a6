import { caseFields } from '#src/cases/fields.ts'
import { titleOfPath } from '#src/cases/paths.ts'
import type { Escalation } from '../../client.ts'

/** A field that can be marked: its path, what people call it, and how it begins. */
export type Field = { path: string; title: string; begins: string }

/** A row, or a part of it, by name; rows come from outside, so their parts are looked up by their names. */
type Members = Readonly<Record<string, unknown>>

/** Wholes that hold nothing of their own to mend: their parts are marked instead. */
const wholes = ['extra', 'unplaced']

/** Every field of this case that can be marked, row by row, in the order of the case. `extras` are the titles of the fields its SOP adds. */
export function fieldsOfCase(escalation: Escalation, extras: Readonly<Record<string, string>>): Field[] {
  const names = Object.keys(caseFields).filter((name) => !wholes.includes(name))
  const own = names.filter((name) => !name.includes('[]')).flatMap((name) => [name, ...rowPaths(escalation, name, names)])
  const added = Object.keys({ ...extras, ...escalation.extra }).map((name) => `extra.${name}`)
  return [...own, ...added].map((path) => ({ path, title: titleOfPath(path, escalation, extras), begins: textAt(escalation, path) }))
}

/** `steps[k3f]`, `steps[k3f].did`, …: each row of a list and each part of it. */
function rowPaths(escalation: Escalation, list: string, names: readonly string[]): string[] {
  const rows = valueAt(escalation, list)
  if (!Array.isArray(rows)) return []
  const parts = names.filter((name) => name.startsWith(`${list}[]`)).map((name) => name.slice(list.length + 2))
  return rows.flatMap(({ id }: { id?: string }) => (id ? parts.map((part) => `${list}[${id}]${part}`) : []))
}

/** The text at a path; nothing for a whole that has several. */
function textAt(escalation: Escalation, path: string): string {
  const value = valueAt(escalation, path)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function valueAt(escalation: Escalation, path: string): unknown {
  let at: unknown = escalation
  for (const [name, id] of [...path.matchAll(/([^.[\]]+)|\[([^\]]+)\]/g)].map(([, name, id]) => [name, id])) {
    at = id === undefined ? (at as Members | null)?.[name ?? ''] : (at as readonly { id?: string }[]).find((row) => row.id === id)
  }
  return at
}
