import type { Database } from '#src/database/database.ts'
import { newId } from '#src/foundation/ids.ts'
import type { Queue } from '#src/queue/queue.ts'
import type { Place, Receipt, What } from './channel.ts'
import { connectedPlaces } from './connections.ts'

/** What the outside world is to be told: where, what, and the facts that its event does not have. */
export type Wish = {
  place: Place
  what: What
  facts?: object
  /** What it is the newest state of: an older one that was not said yet need not be said any more. */
  topic?: string
  /** Nothing that people would do by hand: where its place is not connected, it is not promised at all. */
  onlyConnected?: true
  /** Only where an older one of its topic stands already, or is about to. */
  onlyStanding?: true
  /** Only where the newest of this topic stands, or is about to: a thread needs its card. */
  beside?: string
  /** It came from there, so it stands there already. */
  receipt?: Receipt
}

type Promising = { db: Database; queue: Queue; now: Date }

/** `takesBack`: whoever was to be told in Slack or here of what came before need not hear of it any more. */
type About = { escalation: string; event: string; takesBack?: boolean }

/** Promises deliveries in the caller's transaction: no move without its promise, nor a promise without its move. */
export async function promise({ db, queue, now }: Promising, { escalation, event, takesBack = false }: About, wished: readonly Wish[]) {
  if (wished.length === 0) return
  if (takesBack) await replaceUnsaid(db, escalation, everythingToldPeople)
  const connected = await connectedPlaces(db)
  const replaced = await replaceUnsaid(db, escalation, (row) => wished.some((wish) => isOf(wish, row)))
  const standing = [...replaced, ...(await saidOrInHand(db, escalation))]
  const stands = (topic: Topic) => standing.some((row) => isOf(topic, row))
  const wishes = wished
    .filter((wish) => (!wish.onlyConnected || connected.has(wish.place)) && (!wish.onlyStanding || stands(wish)))
    .filter(({ place, beside }, _, kept) => !beside || stands({ place, topic: beside }) || kept.some((wish) => isOf({ place, topic: beside }, wish)))
  if (wishes.length === 0) return
  const rows = wishes.map(({ place, what, facts = {}, topic = null, receipt }) => ({
    ...{ id: newId(), escalation_id: escalation, event_id: event, place, what, facts: JSON.stringify(facts), topic, promised_at: now },
    state: receipt ? ('sent' as const) : connected.has(place) ? ('pending' as const) : ('not-connected' as const),
    ...(receipt ? { receipt: JSON.stringify(receipt), settled_at: now } : {}),
    // The newer one takes the older one's place in the line: what comes after the card builds on it.
    ...replaced.filter((row) => isOf({ topic, place }, row)).map(({ position }) => ({ position }))[0],
  }))
  await db.insertInto('deliveries').values(rows).execute()
  const waiting = new Set(rows.filter(({ state }) => state === 'pending').map(({ place }) => place))
  for (const place of waiting) await queue.soon(db, `deliver-${place}`, { escalation })
}

type Topic = { place: Place; topic?: string | null | undefined }
type Unsaid = Topic & { id: string; position: string }

const isOf = (wish: Topic, row: Topic) => wish.topic && wish.topic === row.topic && wish.place === row.place

function saidOrInHand(db: Database, escalation: string): Promise<Topic[]> {
  const rows = db.selectFrom('deliveries').select(['place', 'topic']).distinct().where('escalation_id', '=', escalation)
  return rows.where('topic', 'is not', null).where('state', 'in', ['pending', 'failed', 'unsure', 'sent', 'given-up']).execute()
}

const everythingToldPeople = ({ place }: Unsaid) => place !== 'helpdesk'

/** What was certainly not said yet; of what a worker has in hand, or nobody knows of, the newer one follows. In the order of the line. */
async function replaceUnsaid(db: Database, escalation: string, which: (row: Unsaid) => boolean): Promise<Unsaid[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['id', 'place', 'topic', 'position'])
    .where('escalation_id', '=', escalation)
    .where('state', 'in', ['pending', 'failed', 'not-connected'])
    .where('claimed_until', 'is', null)
    .orderBy('position')
    .forUpdate()
    .execute()
  const replaced = rows.filter(which)
  if (replaced.length > 0)
    await db
      .updateTable('deliveries')
      .set({ state: 'replaced' })
      .where(
        'id',
        'in',
        replaced.map(({ id }) => id),
      )
      .execute()
  return replaced
}
