import type { Case } from '#src/cases/case.ts'

type Reference = Case['proposal']['references'][number]

/** The part of a patch that is about references, with those that lead into this Baton (`address`) as what they lead to. */
export function withOurs(patch: Record<string, unknown>, address: string): Record<string, unknown> {
  const proposal = patch.proposal as { references?: Reference[] } | undefined // `caseFields` made it
  if (!proposal?.references) return patch
  return { ...patch, proposal: { ...proposal, references: proposal.references.map((reference) => oursOf(reference, address)) } }
}

/** “Title https://baton.example.com/knowledge/articles/…” is that article, and not some link. */
function oursOf(reference: Reference, address: string): Reference {
  const { url, target, title } = reference
  if (target !== null || !url?.startsWith(`${address}/`)) return reference
  const led = ledTo(url.slice(address.length))
  return led ? { ...reference, ...led, title: title?.replace(url, '').trim() || null } : reference
}

function ledTo(path: string): Pick<Reference, 'kind' | 'target'> | null {
  const [, kind, id] = /^\/knowledge\/(article|precedent)s\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.exec(path) ?? []
  if ((kind === 'article' || kind === 'precedent') && id) return { kind, target: id.toLowerCase() }
  const [, sop] = /^\/sops\/([\w-]+)(?:#|$)/.exec(path) ?? []
  if (sop) return { kind: 'sop', target: sop }
  const [, number] = /^\/(?:escalations|queue)\/(E-\d{1,9})$/i.exec(path) ?? []
  return number ? { kind: 'precedent', target: number.toUpperCase() } : null
}
