import { promise, type Wish } from '#src/deliveries/promise.ts'
import type { Context } from '#src/people/context.ts'
import { handoffOf, type TicketAfter, ticketAfter } from '#src/sops/handoff.ts'
import type { Sop } from '#src/sops/sop.ts'
import { sopVersion } from '#src/sops/versions.ts'
import { timeZone } from '#src/workspace/time-zone.ts'
import { audience } from './audience.ts'
import type { Escalation } from './escalation.ts'
import type { Event } from './facts.ts'
import { followersOf } from './followers.ts'
import { sentence } from './sentence.ts'

/** What this event has the outside world be told: the SOP's channel and people in Slack, and the ticket's tag and team. */
export async function promiseDeliveries(context: Context, before: Escalation, after: Escalation, event: Event) {
  if (after.rounds === 0) return // a draft is nobody else's business yet
  const sop = await sopVersion(context.db, after.sop.name, after.sop.version)
  const wishes = [...(await tellings(context, before, after, event, sop)), ...ticketWishes(before, after, sop)]
  // What the SOP itself sends straight back is nothing for Tier 2 to hear of.
  const takesBack = event.kind === 'returned' && event.actor === null
  await promise(context, { escalation: after.id, event: event.id, takesBack }, wishes)
}

async function tellings(context: Context, before: Escalation, after: Escalation, event: Event, sop: Sop): Promise<Wish[]> {
  // Several people read it, so it tells the time as the workspace does, and not as whoever made the move.
  const said = sentence(event, after, null, await timeZone(context.db))
  if (event.kind === 'submitted' || event.kind === 'reopened') {
    const { channel, to } = handoffOf(after.case, sop)
    return [{ place: 'slack', what: 'tell', facts: { to: [...to, `(${channel})`].join(' '), channel, sentence: said } }]
  }
  const ids = audience(event.actor, before, after, await followersOf(context, after.id))
  if (ids.length === 0) return []
  const people = await context.db.selectFrom('people').select('name').where('id', 'in', ids).orderBy('name').execute()
  return [{ place: 'slack', what: 'tell', facts: { to: people.map(({ name }) => name).join(', '), people: ids, sentence: said } }]
}

/** Only where the ticket is to stand otherwise than before. */
function ticketWishes(before: Escalation, after: Escalation, sop: Sop): Wish[] {
  const [was, is] = [ticketAfter(before.state, sop), ticketAfter(after.state, sop)]
  const wishes: Wish[] = []
  if (is.tag && is.tag.on !== (was.tag?.on ?? false)) wishes.push({ place: 'helpdesk', what: is.tag.on ? 'tag' : 'untag', facts: { tag: is.tag.name } })
  const team = teamNamed(is.team, after)
  if (team !== null && team !== teamNamed(was.team, before)) wishes.push({ place: 'helpdesk', what: 'team', facts: { team } })
  return wishes
}

/** To whom the ticket goes, as people call them. Authorship may change within a state, and the ticket goes along. */
function teamNamed(team: TicketAfter['team'], { author }: Escalation): string | null {
  return team && (team.kind === 'team' ? team.name : author.name)
}
