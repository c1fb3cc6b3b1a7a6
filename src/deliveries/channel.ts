import type { DeliveriesTable } from '#src/database/tables/deliveries.ts'

export type Place = DeliveriesTable['place']
export type What = DeliveriesTable['what']

/** One place outside of the house that Baton speaks to. */
export type Channel = {
  readonly place: Place
  /** Says it, or brings what stands there already to its newest state, and is honest about what became of it. */
  deliver(delivery: Delivery): Promise<Outcome>
  /** Whether it stands there already. Asked only when an answer was lost, before it is said again. */
  lookUp(delivery: Delivery): Promise<Outcome | { result: 'absent' }>
}

/** What is to be said. The channel makes the words, from what its event and its escalation are by now. */
export type Delivery = {
  /** Left in what is said, where the place can keep it, so that it can be looked for. */
  id: string
  escalation: string
  event: string
  what: What
  facts: Readonly<Record<string, unknown>>
  topic: string | null
  /** Where the newest of each topic of its escalation stands in this place, by topic: its own, and what it may have to stand beside. */
  standings: Readonly<Record<string, Receipt>>
  /** Before this, nothing of it can have been said. */
  triedAt: Date
}

/** Where the newest of its own topic stands; null: nowhere yet. */
export const standingOf = ({ topic, standings }: Pick<Delivery, 'topic' | 'standings'>): Receipt | null => (topic === null ? null : (standings[topic] ?? null))

/** Where something stands: what its place needs to find it again, and its address there, for people. */
export type Receipt = Readonly<Record<string, string>> & { url?: string }

/**
 * sent     it is there; `receipt` finds it again
 * later    it is certainly not there, and waiting `seconds` may cure that (null: Baton chooses)
 * refused  it is certainly not there, and waiting cures nothing: a person is told, in a sentence with the way out
 * unsure   nobody knows (a time-out, a broken answer): it is looked up before it is said again
 *
 * What a network or a vendor can do is an outcome. What only a mistake of ours can do is thrown, and seen.
 */
export type Outcome =
  | { result: 'sent'; receipt: Receipt }
  | { result: 'later'; reason: string; seconds: number | null }
  | { result: 'refused'; reason: string }
  | { result: 'unsure'; reason: string }
