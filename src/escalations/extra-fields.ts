import type { Case } from '#src/cases/case.ts'
import type { Problem } from '#src/foundation/refusal.ts'
import { fitted } from '#src/sops/macro/fit.ts'
import type { Sop } from '#src/sops/sop.ts'

/**
 * What is written into fields that none of these versions of the SOP has. What was there before may stay as it is, since a newer version may have dropped
 * its field, and may be cleared.
 */
export function unknownFields(before: Case | null, after: Case, sops: readonly Sop[]): Problem[] {
  const known = [...new Set(sops.flatMap(({ extra }) => extra.map(({ id }) => id)))]
  const strange = Object.entries(after.extra).filter(([id, value]) => value !== null && !known.includes(id) && before?.extra[id] !== value)
  const names = known.length === 0 ? 'It has no further fields' : `Its further fields are ${known.map((id) => `“${id}”`).join(', ')}`
  const message = `The SOP “${sops.at(-1)?.name ?? ''}” has no such field. ${names}; write the rest into the notes about the customer or a step.`
  return strange.map(([id]) => ({ field: `extra.${id}`, message }))
}

/** A case as it goes on under another SOP: what stands in fields that this one lacks goes to what has no place yet, under its name, so that nothing is lost. */
export function underSop(written: Case, from: Sop, { extra }: Sop): Case {
  const known = Object.entries(written.extra).filter(([id]) => extra.some((field) => field.id === id))
  const others = Object.entries(written.extra).filter(([id, value]) => value !== null && !extra.some((field) => field.id === id))
  if (others.length === 0) return written
  const pieces = others.map(([id, value]) => `${titleOf(from, id)}: ${value}`)
  return fitted({ ...written, extra: Object.fromEntries(known), unplaced: [...written.unplaced, ...pieces] })
}

const titleOf = ({ extra }: Sop, id: string) => extra.find((field) => field.id === id)?.title ?? id
