import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

export const listRefusals = {
  'list.broken_cursor': {
    kind: 'invalid',
    title: 'Not a place in this list',
    detail: (_: object) =>
      'The cursor does not belong to this list. Send “next” exactly as the list before gave it, with the same sorting, or start without a cursor.',
  },
} as const satisfies Catalogue

export const refuse = refuser(listRefusals)
