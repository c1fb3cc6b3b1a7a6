import { type Catalogue, type Refusal, refuser } from '#src/foundation/refusal.ts'
import { type OutageKind, outageIn } from './outage/outage.ts'

export const listRefusals = {
  'list.broken_cursor': {
    kind: 'invalid',
    title: 'Not a place in this list',
    detail: (_: object) =>
      'The cursor does not belong to this list. Send “next” exactly as the list before gave it, with the same sorting, or start without a cursor.',
  },
} as const satisfies Catalogue

/** What cannot be done right now because of the database or the disk. `retryAfter` is in seconds. */
export const outageRefusals = {
  'database.unreachable': {
    kind: 'unavailable',
    title: 'The database does not answer',
    detail: ({ retryAfter }: Pause) => `Nothing was changed. Baton reconnects by itself; try again in ${retryAfter} seconds.`,
  },
  'database.busy': {
    kind: 'unavailable',
    title: 'The database is busy',
    detail: ({ retryAfter }: Pause) => `Nothing was changed: no connection to the database became free in time. Try again in ${retryAfter} seconds.`,
  },
  'database.unknown_outcome': {
    kind: 'unavailable',
    title: 'It may or may not be saved',
    detail: ({ retryAfter }: Pause) =>
      `The connection to the database was lost while this was being saved. Send the same request with the same Idempotency-Key in ${retryAfter} seconds: it is done once, and you get its answer.`,
  },
  'storage.full': {
    kind: 'no_room',
    title: 'The disk is full',
    detail: (_: object) => 'Nothing was saved. Ask the person who runs this Baton to free space on its disk; then try again.',
  },
  'storage.unavailable': {
    kind: 'unavailable',
    title: 'The evidence folder cannot be used',
    detail: ({ retryAfter }: Pause) =>
      `Nothing was saved. Ask the person who runs this Baton to check that the evidence folder exists and can be written to; then try again in ${retryAfter} seconds.`,
  },
  'storage.damaged': {
    kind: 'unavailable',
    title: 'The bytes of this file are missing',
    detail: (_: object) =>
      'The file is missing or incomplete in the evidence folder. Upload the same file again, or ask the person who runs this Baton to restore the folder from a backup.',
  },
} as const satisfies Catalogue

type Pause = { retryAfter: number }

export const refuse = refuser({ ...listRefusals, ...outageRefusals })

/** In seconds: the database is looked for each second. */
const retryAfter = 2

const refusals: Record<OutageKind, () => Refusal> = {
  unreachable: () => refuse('database.unreachable', { retryAfter }),
  busy: () => refuse('database.busy', { retryAfter }),
  unknown: () => refuse('database.unknown_outcome', { retryAfter }),
  full: () => refuse('storage.full', {}),
  folder: () => refuse('storage.unavailable', { retryAfter }),
  damaged: () => refuse('storage.damaged', {}),
}

/** An outage of the database, the disk or the evidence folder as a refusal; null for any other error. */
export function outageRefusal(error: unknown): Refusal | null {
  const kind = outageIn(error)
  return kind && refusals[kind]()
}
