import type { AnyBlock } from '@slack/types'
import { z } from 'zod'
import type { What } from '#src/deliveries/channel.ts'
import { type Escalation, holderOf, shortNumber } from '#src/escalations/escalation.ts'
import { latestOfEachKind } from '#src/escalations/every-sentence.ts'
import { findForSystem } from '#src/escalations/find.ts'
import type { Reading } from '#src/people/context.ts'
import type { Named } from '#src/people/person.ts'
import { sopInForce } from '#src/sops/versions.ts'
import { caseView } from './modals/case/view.ts'
import { decideModal } from './modals/moves/decide.ts'
import { returnModal } from './modals/moves/return.ts'
import { tellingOf } from './telling.ts'
import { wordsOf } from './words.ts'

/** One message or window, as Slack is given it; `to` says who reads it. */
export const SlackView = z.object({ to: z.string(), number: z.string(), blocks: z.array(z.looseObject({ type: z.string() })) })
type SlackView = z.infer<typeof SlackView>

type Ground = { context: Reading; baseUrl: string }

/** The latest event of every kind as the card, its thread and the people concerned are told of it; and the windows. For development and for pictures. */
export async function everySlackMessage(ground: Ground): Promise<SlackView[]> {
  const all: SlackView[] = []
  for (const { kind, id, escalation_id, internal } of await latestOfEachKind(ground.context)) {
    if (internal || kind === 'drafted' || kind === 'shared') continue
    const escalation = await findForSystem(ground.context.db, escalation_id)
    const told = { ground, escalation, event: id }
    if (kind !== 'commented') all.push(await message(told, 'card', `The card, after “${kind}”`))
    all.push(await message(told, 'thread', `Its thread, of “${kind}”`))
    for (const person of concerned(escalation)) all.push(await message(told, 'direct', `${person.name}, of “${kind}”`, person))
  }
  return [...all, ...(await windows(ground))]
}

const concerned = (escalation: Escalation) => [...new Map([escalation.author, holderOf(escalation)].flatMap((one) => (one ? [[one.id, one]] : []))).values()]

type Told = { ground: Ground; escalation: Escalation; event: string }

async function message({ ground: { context, baseUrl }, escalation, event }: Told, what: What, to: string, person: Named | null = null): Promise<SlackView> {
  const delivery = {
    id: event,
    escalation: escalation.id,
    event,
    what,
    facts: person ? { person: person.id } : {},
    topic: null,
    standings: {},
    triedAt: context.now,
  }
  const telling = await tellingOf({ db: context.db, clock: () => context.now, baseUrl }, delivery)
  const mention = telling.handedTo.to.map((name) => `*${name}*`).join(' and ')
  return shown(to, escalation, wordsOf(delivery, telling, mention).blocks)
}

/** What people fill in: a new case, a return and a decision. */
async function windows({ context, baseUrl }: Ground): Promise<SlackView[]> {
  const row = await context.db.selectFrom('escalations').select('id').where('state', '=', 'submitted').orderBy('number', 'desc').executeTakeFirst()
  if (!row) return []
  const escalation = await findForSystem(context.db, row.id)
  const { sop } = await sopInForce(context.db, escalation.sop.name)
  return [
    shown('The window “Escalate”', escalation, caseView({ written: escalation.case, sop, saved: null, looked: null, address: baseUrl }).blocks),
    shown('The window “Return”', escalation, returnModal.draw(escalation).blocks),
    shown('The window “Decide”', escalation, decideModal.draw(escalation).blocks),
  ]
}

const shown = (to: string, escalation: Escalation, blocks: readonly AnyBlock[]): SlackView => ({
  to,
  number: shortNumber(escalation),
  blocks: blocks.map((block) => ({ ...block })),
})
