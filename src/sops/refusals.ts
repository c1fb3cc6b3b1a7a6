import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

export const sopRefusals = {
  'sop.not_found': {
    kind: 'not_found',
    title: 'No such SOP',
    detail: ({ name, version }: { name: string; version: number | null }) =>
      version === null ? `There is no published SOP called “${name}”.` : `There is no version ${version} of an SOP called “${name}”.`,
  },
  'sop.published': {
    kind: 'conflict',
    title: 'Published already',
    detail: ({ name, version }: { name: string; version: number }) =>
      `Version ${version} of “${name}” is published, and never changes. Draft a new version instead.`,
  },
  'sop.overtaken': {
    kind: 'conflict',
    title: 'A newer version is in force',
    detail: ({ name, version, inForce }: { name: string; version: number; inForce: number }) =>
      `Version ${inForce} of “${name}” is in force, and newer than the draft ${version}. Compare the two, and draft it anew with what it should keep.`,
  },
  'sop.unreadable': {
    kind: 'invalid',
    title: 'The SOP cannot be read',
    detail: ({ count }: { count: number }) =>
      `${count === 1 ? 'One thing is' : `${count} things are`} wrong with this SOP. Mend the lines named, and send it again.`,
  },
} as const satisfies Catalogue

export const refuse = refuser(sopRefusals)
