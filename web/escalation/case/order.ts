import type { Sop, Written } from './reading.ts'

const sections = ['ticket', 'customer', 'criteria', 'ask', 'blocker', 'steps', 'evidence', 'proposal'] as const
export type Section = (typeof sections)[number]

/** A part of the case as it is read: one of every case's own, or a field that its SOP adds. */
export type Part = { kind: 'section'; name: Section } | { kind: 'extra'; name: string }

const sectionOf = (field: string) => sections.find((name) => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`))

/**
 * The parts of a case in the order in which its SOP asks for them, each of its own fields where it says. What the SOP does not ask for comes after that,
 * in our own order: somebody may have written it all the same.
 */
export function partsOf(sop: Pick<Sop, 'fields' | 'extra'> | null, written: Pick<Written, 'extra'>): Part[] {
  const asked = [...new Set(sop?.fields.flatMap(({ field }) => sectionOf(field) ?? []))]
  const parts: Part[] = [...asked, ...sections.filter((name) => !asked.includes(name))].map((name) => ({ kind: 'section', name }))
  for (const { id, after } of sop?.extra ?? []) parts.splice(placeAfter(parts, after), 0, { kind: 'extra', name: id })
  const unknown = Object.keys(written.extra).filter((id) => !sop?.extra.some((extra) => extra.id === id))
  return [...parts, ...unknown.map((name): Part => ({ kind: 'extra', name }))]
}

/** After the part that it names, and after those that already follow it there. */
function placeAfter(parts: readonly Part[], after: string): number {
  const at = parts.findIndex(({ kind, name }) => (kind === 'extra' ? name === after : name === sectionOf(after)))
  if (at < 0) return parts.length
  if (parts[at]?.kind === 'extra') return at + 1
  const next = parts.findIndex(({ kind }, index) => index > at && kind === 'section')
  return next < 0 ? parts.length : next
}

/** Where what is said about a path is shown: a row of evidence is one place, whatever of it is meant. */
export function placeOf(path: string): string {
  const [, list = '', row = ''] = /^([a-z.]+)(\[[\w-]+\])/i.exec(path) ?? []
  if (list === 'evidence' || list === 'proposal.references') return list + row
  if (list === 'proposal.assumptions') return `${list}${row}.text`
  if (row !== '' && path === `steps${row}`) return `${path}.did`
  if (list === 'criteria' && !path.endsWith('.proof')) return list + row
  return path
}
