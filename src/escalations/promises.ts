import { promise, type Wish } from '#src/deliveries/promise.ts'
import type { Context } from '#src/people/context.ts'
import type { Named } from '#src/people/person.ts'
import { type TicketAfter, ticketAfter } from '#src/sops/handoff.ts'
import type { Sop } from '#src/sops/sop.ts'
import { sopVersion } from '#src/sops/versions.ts'
import { audience } from './audience.ts'
import type { Escalation } from './escalation.ts'
import type { Event } from './facts.ts'
import { followersOf } from './followers.ts'
import { newestEventOf } from './timeline.ts'

/** What this event has the outside world be told: the SOP's channel and the people concerned, and the ticket's tag, team and note. `wish` is the receipt of what came from a place itself. */
export async function promiseDeliveries(
  context: Omit<Context, 'key'>,
  before: Escalation,
  after: Escalation,
  event: Event,
  from: Pick<Wish, 'place' | 'receipt'> | null = null,
) {
  if (after.rounds === 0) return // a draft is nobody else's business yet
  const sop = await sopVersion(context.db, after.sop.name, after.sop.version)
  const people = audience(event, before, after, await followersOf(context, after.id))
  const wishes = [...channelWishes(event, from), ...peopleWishes(event, after, people), ...ticketWishes(before, after, event, sop)]
  // What the SOP itself sends straight back is nothing for Tier 2 to hear of.
  const takesBack = event.kind === 'returned' && event.actor === null
  await promise(context, { escalation: after.id, event: event.id, takesBack }, takesBack ? wishes.filter(({ what }) => what !== 'thread') : wishes)
}

/** One person is asked whether it held; once they have said so, the question in Slack loses its buttons. Of a draft that something answered its author hears, too. */
export function promiseQuestion(context: Pick<Context, 'db' | 'queue' | 'now'>, { id, closing }: Escalation, event: Event, asked: Named) {
  const direct: Wish = { place: 'slack', what: 'direct', facts: { person: asked.id }, topic: `held ${closing?.at} ${asked.id}`, onlyConnected: true }
  const notice: Wish = { place: 'browser', what: 'notice', facts: { person: asked.id }, onlyConnected: true }
  return promise(context, { escalation: id, event: event.id }, event.kind === 'looked-back' ? [direct, notice] : [{ ...direct, onlyStanding: true }])
}

/** A comment was changed or taken back: what stands of it outside follows; it tells nobody anew, but for those whom it mentions only now. */
export async function promiseChange(
  context: Omit<Context, 'key'>,
  escalation: Escalation,
  { event, inSlack, mentioned }: { event: string; inSlack: boolean; mentioned: readonly string[] },
) {
  if (escalation.rounds === 0) return
  const told = mentioned.flatMap((person): Wish[] => [
    { place: 'slack', what: 'direct', facts: { person }, onlyConnected: true },
    { place: 'browser', what: 'notice', facts: { person }, onlyConnected: true },
  ])
  await promise(context, { escalation: escalation.id, event }, [...(inSlack ? [] : [{ ...commentWish(event), onlyStanding: true } as const]), ...told])
}

const commentWish = (event: string): Wish => ({ place: 'slack', what: 'thread', topic: `comment ${event}`, onlyConnected: true, beside: 'card' })

/** The card is always the newest state; the story is in its thread, which a first submission begins. */
function channelWishes(event: Event, from: Pick<Wish, 'place' | 'receipt'> | null): Wish[] {
  if (event.kind === 'commented') return event.internal ? [] : [{ ...commentWish(event.id), ...(from?.receipt ? { receipt: from.receipt } : {}) }]
  const handsOver = event.kind === 'submitted' || event.kind === 'reopened'
  const card: Wish = { place: 'slack', what: 'card', topic: 'card', ...(handsOver ? {} : { onlyConnected: true, onlyStanding: true }) }
  const begins = event.kind === 'submitted' && event.facts.round === 1
  return [card, ...(begins ? [] : [{ place: 'slack', what: 'thread', onlyConnected: true, beside: 'card' } as const])]
}

/** Each hears of it once, in Baton and in Slack; of one matter there is one message, which says how it stands by now. */
function peopleWishes(event: Event, { rounds }: Escalation, people: readonly string[]): Wish[] {
  const matter = event.kind === 'submitted' || event.kind === 'commented' ? null : matters[event.kind]
  const topic = (person: string) => (matter === null ? {} : { topic: `${matter} ${rounds} ${person}` })
  const told = event.kind === 'submitted' ? [] : people
  const direct = (person: string): Wish => ({ place: 'slack', what: 'direct', facts: { person }, onlyConnected: true, ...topic(person) })
  // Whoever did it needs no word of it; a message with buttons that they had before is brought up to date.
  const own = event.actor && matter !== null && !told.includes(event.actor.id) ? [{ ...direct(event.actor.id), onlyStanding: true } as const] : []
  return [...told.map(direct), ...own, ...told.map((person): Wish => ({ place: 'browser', what: 'notice', facts: { person }, onlyConnected: true }))]
}

/** What belongs together for whoever hears of it. */
const matters = {
  ...{ drafted: 'hands', shared: 'hands', accepted: 'hands', assigned: 'hands', released: 'hands', reopened: 'hands' },
  ...{ returned: 'return', waiting: 'wait', resumed: 'wait', decided: 'decision', closed: 'decision' },
  ...{ withdrawn: 'end', diverted: 'end', merged: 'end', absorbed: 'merge' },
  ...{ 'looked-back': 'held', judged: 'held' },
  ...{ 'evidence-removed': 'evidence' },
  ...{ joined: 'joins', left: 'joins' },
  ...{ differs: 'difference', explained: 'difference' },
} as const satisfies Record<Exclude<Event['kind'], 'submitted' | 'commented'>, string>

/** Only where the ticket is to stand otherwise than before; the case itself, once it is handed over; and a word to colleagues on what became of it. */
function ticketWishes(before: Escalation, after: Escalation, event: Event, sop: Sop): Wish[] {
  const [was, is] = [ticketAfter(before.state, sop), ticketAfter(after.state, sop)]
  const wishes: Wish[] = []
  if (is.tag && is.tag.on !== (was.tag?.on ?? false))
    wishes.push({ place: 'helpdesk', what: is.tag.on ? 'tag' : 'untag', topic: 'tag', facts: { tag: is.tag.name } })
  const team = assigneeNamed(is.team, after)
  if (team !== null && JSON.stringify(team) !== JSON.stringify(assigneeNamed(was.team, before)))
    wishes.push({ place: 'helpdesk', what: 'team', topic: 'team', facts: team })
  if (event.kind === 'submitted') wishes.push({ place: 'helpdesk', what: 'note', topic: 'case' })
  const news: Wish = { place: 'helpdesk', what: 'note', topic: 'news', facts: { says: 'event' }, onlyConnected: true }
  if (event.kind === 'accepted' || event.kind === 'returned' || event.kind === 'decided') wishes.push(event.actor === null ? { ...news, topic: 'case' } : news) // what the SOP sends straight back is told of once, by that
  return wishes
}

/** The note from which it came has been changed since: its writer is told that nobody sees that, once for each time that it is handed on. */
export async function promiseEditedNote(context: Pick<Context, 'db' | 'queue' | 'now'>, escalation: string) {
  const event = await newestEventOf(context.db, escalation)
  const said = context.db.selectFrom('deliveries').select('id').where('event_id', '=', event).where('topic', '=', 'edited')
  if (await said.executeTakeFirst()) return
  await promise(context, { escalation, event }, [{ place: 'helpdesk', what: 'note', topic: 'edited', facts: { says: 'edited' }, onlyConnected: true }])
}

/** To whom the ticket goes, as people call them; `person` where it is somebody of ours. Authorship may change within a state, and the ticket goes along. */
function assigneeNamed(team: TicketAfter['team'], { author }: Escalation): { team: string; person?: string } | null {
  return team && (team.kind === 'team' ? { team: team.name } : { team: author.name, person: author.id })
}
