import { z } from 'zod'
import { withinBytes } from '#src/database/paging.ts'
import { type Promised, promisedOf } from '#src/deliveries/promised.ts'
import type { Reading } from '#src/people/context.ts'
import { NamedView } from '#src/people/person-view.ts'
import { writeMacroInTime } from '#src/sops/macro/in-time.ts'
import { sopVersion } from '#src/sops/versions.ts'
import { timeZone } from '#src/workspace/time-zone.ts'
import { DriftView, driftsOf } from './drift/view.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import { findEscalation } from './find.ts'
import { TickView, ticksOf } from './ledger-ticks.ts'
import { ledgerWords } from './ledger-words.ts'
import { sentence } from './sentence.ts'
import { eventsOf } from './timeline.ts'

const time = z.iso.datetime()

/** One promise to tell the outside world something, as people see it: how it stands, and what to do by hand where Baton cannot. */
export const DeliveryView = z
  .object({
    id: z.uuid(),
    number: z.string().meta({ example: 'E-1042' }),
    place: z.enum(['slack', 'helpdesk', 'browser']),
    what: z.enum(['card', 'thread', 'direct', 'tag', 'untag', 'team', 'note', 'notice']),
    state: z.enum(['pending', 'failed', 'unsure', 'sent', 'given-up', 'not-connected', 'replaced', 'by-hand', 'skipped']),
    about: z.string().meta({ example: 'The card for Tier 2 in #tier-2-escalations' }),
    byHand: z.string().nullable().meta({ example: 'Tag the ticket “needs-triage”.' }),
    copy: z.string().nullable().meta({ description: 'The words that have to be put there', example: 'needs-triage' }),
    attempts: z.int(),
    answer: z.string().nullable().meta({ description: 'What went wrong last, and what to do about it' }),
    address: z.string().nullable().meta({ description: 'Where it stands' }),
    promisedAt: time,
    nextAt: time.nullable(),
    settledAt: time.nullable(),
    settledBy: NamedView.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Delivery' })
export type DeliveryView = z.infer<typeof DeliveryView>

export const LedgerView = z.object({ items: z.array(DeliveryView), next: z.null(), total: z.int(), ticks: z.array(TickView), drift: z.array(DriftView) })

/** What was promised of one escalation, oldest first, the four ticks, and where its ticket was changed behind Baton's back. */
export async function ledgerOf(context: Reading, id: string): Promise<z.infer<typeof LedgerView>> {
  const escalation = await findEscalation(context, id)
  const promised = await promisedOf(context.db, escalation.id)
  const items = withinBytes(await deliveryViews(context, escalation, shownOf(promised)))
  const drift = await driftsOf(context.db, escalation, promised)
  return { items, next: null, total: promised.length, ticks: ticksOf(promised, drift), drift }
}

const mostShown = 200
const isSettled = ({ state }: Promised) => state === 'sent' || state === 'replaced' || state === 'skipped'

/** The newest; of very many, those that need a person or are still to be told before those that are done. */
function shownOf(promised: readonly Promised[]): Promised[] {
  if (promised.length <= mostShown) return [...promised]
  const open = promised.filter((one) => !isSettled(one)).slice(-mostShown)
  const done = promised.filter(isSettled).slice(open.length - mostShown)
  const chosen = new Set([...open, ...(open.length === mostShown ? [] : done)])
  return promised.filter((one) => chosen.has(one))
}

/** Promises about one escalation, for whoever reads. */
export async function deliveryViews(context: Reading, escalation: Escalation, promised: readonly Promised[]): Promise<DeliveryView[]> {
  if (promised.length === 0) return []
  const sop = await sopVersion(context.db, escalation.sop.name, escalation.sop.version)
  const zone = await timeZone(context.db) // what is put elsewhere by hand is read by several people
  const ids = [...new Set(promised.map(({ event }) => event))]
  const said = new Map((await eventsOf(context, escalation, ids)).map((event) => [event.id, sentence(event, escalation, null, zone)]))
  const names = await namesOf(context, promised)
  const written = promised.some(({ place }) => place === 'helpdesk') ? await writeMacroInTime(escalation.case, sop) : ''
  const macro = () => written
  return promised.map((one) => ({
    ...{ id: one.id, number: shortNumber(escalation), place: one.place, what: one.what, state: one.state },
    ...ledgerWords(one, { escalation, sop, macro, said: said.get(one.event) ?? '', person: names.get(String(one.facts.person)) ?? '' }),
    ...{ attempts: one.attempts, answer: one.answer, address: one.receipt?.url ?? null, promisedAt: one.promisedAt.toISOString() },
    ...{ nextAt: one.nextAt?.toISOString() ?? null, settledAt: one.settledAt?.toISOString() ?? null, settledBy: one.settledBy, reason: one.reason },
  }))
}

async function namesOf({ db }: Reading, promised: readonly Promised[]): Promise<Map<string, string>> {
  const ids = [...new Set(promised.flatMap(({ facts }) => (typeof facts.person === 'string' ? [facts.person] : [])))]
  const rows = ids.length === 0 ? [] : await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
