import type { Case } from '../../client.ts'
import { keepIn, keptIn } from '../../kept.ts'

/** The first words, on their way to the server: sent again as they are, under the same key, until an answer comes, so that one draft never becomes two. */
export type Beginning = { key: string; body: Case }

/** What was typed and is not saved yet, as this browser keeps it. */
export type Kept = {
  draft: Case
  shared: boolean
  /** What the server had when it was typed: the ground on which both are brought together later. */
  ground: Case
  beginning: Beginning | null
  /** ISO 8601 */
  at: string
}

export type Shelf = { read: () => Kept | null; write: (kept: Kept | null) => void }

/** Where this person's words for this draft lie (`new` until it has a number), also while nobody is signed in. */
export function shelfOf(personId: string, number: string | null): Shelf {
  const name = `draft ${personId} ${number ?? 'new'}`
  return {
    read: () => keptIn<Kept>('device', name),
    write: (kept) => keepIn('device', name, kept),
  }
}
