import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openLog } from '#src/foundation/log.ts'
import { begin } from '#test/begun.ts'
import { lin, maya, type Office, openOffice, tomas } from '#test/office.ts'
import { together } from '#test/together.ts'
import { type Channel, type Delivery, type Outcome, standingOf } from './channel.ts'
import { claim } from './claim.ts'
import { connect } from './connections.ts'
import { pauseAfter } from './settle.ts'
import { wakeSleeping } from './sleeping.ts'
import { goThrough } from './worker.ts'

const sent: Outcome = { result: 'sent', receipt: { ts: '1' } }

/** A place that answers as it is told, then well; and remembers what it was asked. */
function place(answers: (Outcome | Error)[] = [], found: Outcome | { result: 'absent' } = { result: 'absent' }) {
  const heard: string[] = []
  const nameOf = ({ what, facts, ...topics }: Delivery) =>
    `${what}${facts.person ? ` to ${facts.person === maya.id ? 'Maya' : 'somebody'}` : ''}${standingOf(topics) ? ' again' : ''}`
  const deliver = async (delivery: Delivery) => {
    heard.push(nameOf(delivery))
    const answer = answers.shift() ?? sent
    if (answer instanceof Error) throw answer
    return answer
  }
  const lookUp = async (delivery: Delivery) => {
    heard.push(`is ${nameOf(delivery)} there?`)
    return found
  }
  return { heard, channel: { place: 'slack', deliver, lookUp } satisfies Channel }
}

async function connected() {
  const office = await openOffice()
  await connect(office.db, office.now(), [{ place: 'slack', called: 'Northwind', facts: {} }])
  return office
}

const run = ({ db, queue }: Office, channel: Channel, escalation: string) => goThrough({ db, queue, log: openLog('silent') }, channel, escalation)
const statesIn = async ({ db }: Office) =>
  (await db.selectFrom('deliveries').select(['what', 'state', 'answer']).where('place', '=', 'slack').orderBy('position').execute()).map(
    ({ what, state, answer }) => [what, state, ...(answer ? [answer] : [])].join(' '),
  )
const waitedLongEnough = ({ db }: Office) => db.updateTable('deliveries').set({ next_at: null }).execute()

test('what was promised is said in the order of the moves, and the card once more where it stands', async () => {
  const office = await connected()
  const one = await begin(office)
  const { heard, channel } = place()

  await run(office, channel, one.now().id)
  expect(heard).toEqual(['card'])
  await one.move(tomas, 'acceptances')
  await run(office, channel, one.now().id)

  expect(heard).toEqual(['card', 'card again', 'thread', 'direct to Maya'])
  expect(await statesIn(office)).toEqual(['card sent', 'card sent', 'thread sent', 'direct sent'])
})

test('a newer card takes the place in the line of one that was not said yet', async () => {
  const office = await connected()
  const one = await begin(office)
  await one.move(tomas, 'acceptances')
  const { heard, channel } = place()

  await run(office, channel, one.now().id)

  expect(heard).toEqual(['card', 'thread', 'direct to Maya'])
  expect(await statesIn(office)).toEqual(['card replaced', 'card sent', 'thread sent', 'direct sent'])
})

test('what was certainly not said is said again later, and what comes after it waits', async () => {
  const office = await connected()
  const one = await begin(office, 'accepted')
  const { heard, channel } = place([{ result: 'later', reason: 'Slack asks to wait.', seconds: 30 }])

  await run(office, channel, one.now().id)
  await run(office, channel, one.now().id)
  expect(heard).toEqual(['card'])
  expect(await statesIn(office)).toEqual(['card replaced', 'card failed Slack asks to wait.', 'thread pending', 'direct pending'])

  await waitedLongEnough(office)
  await run(office, channel, one.now().id)
  expect(heard).toEqual(['card', 'card', 'thread', 'direct to Maya'])
})

test('what may have been said is looked up before it is said again', async () => {
  const office = await connected()
  const one = await begin(office)
  const { heard, channel } = place([{ result: 'unsure', reason: 'No answer came.' }], sent)

  await run(office, channel, one.now().id)
  expect(await statesIn(office)).toEqual(['card unsure No answer came.'])
  await waitedLongEnough(office)
  await run(office, channel, one.now().id)

  expect(heard).toEqual(['card', 'is card there?'])
  expect(await statesIn(office)).toEqual(['card sent'])
})

test('what was looked up and is not there is said again', async () => {
  const office = await connected()
  const one = await begin(office)
  const { heard, channel } = place([new Error('a mistake of ours')])

  await run(office, channel, one.now().id)
  await waitedLongEnough(office)
  await run(office, channel, one.now().id)

  expect(heard).toEqual(['card', 'is card there?', 'card'])
})

test('what a worker had in hand when it died is looked up by the next one, once its time is over', async () => {
  const office = await connected()
  const one = await begin(office)
  const died = sql<Date>`clock_timestamp() + interval '10 seconds'`
  await office.db.updateTable('deliveries').set({ claimed_until: died, attempts: 1 }).execute()
  const { heard, channel } = place([], sent)

  await run(office, channel, one.now().id)
  expect(heard).toEqual([])
  await office.db.updateTable('deliveries').set({ claimed_until: sql<Date>`clock_timestamp() - interval '1 second'` }).execute()
  await run(office, channel, one.now().id)

  expect(heard).toEqual(['is card there?'])
  expect(await statesIn(office)).toEqual(['card sent'])
})

test('two workers on one line never say a thing twice', async () => {
  const office = await connected()
  const one = await begin(office, 'accepted')
  const { heard, channel } = place()

  await Promise.all(Array.from({ length: 8 }, () => run(office, channel, one.now().id)))

  expect(heard).toEqual(['card', 'thread', 'direct to Maya'])
})

test('what is refused is given up with its reason, and the line goes on', async () => {
  const office = await connected()
  const one = await begin(office, 'accepted')
  const { heard, channel } = place([{ result: 'refused', reason: 'The channel was deleted.' }])

  await run(office, channel, one.now().id)

  expect(heard).toEqual(['card', 'thread', 'direct to Maya'])
  expect(await statesIn(office)).toContain('card given-up The channel was deleted.')
})

test('after a day of trying a person has to see to it', async () => {
  const office = await connected()
  const one = await begin(office)
  await office.db.updateTable('deliveries').set({ patient_since: sql<Date>`clock_timestamp() - interval '25 hours'` }).execute()

  await run(office, place([{ result: 'later', reason: 'Slack is away.', seconds: null }]).channel, one.now().id)

  expect(await statesIn(office)).toEqual(['card given-up Slack is away.'])
})

test('somebody has it tried again, does it by hand, or says why it need not be said; and only once', async () => {
  const office = await connected()
  const one = await begin(office)
  await run(office, place([{ result: 'refused', reason: 'The channel was deleted.' }]).channel, one.now().id)
  const [card] = (await office.as(lin).get('/api/deliveries')).body.items
  expect(card).toMatchObject({ number: 'E-1001', state: 'given-up', answer: 'The channel was deleted.', about: 'The card for Tier 2 in #tier-2-escalations' })
  const see = (path: string, body = {}) => office.as(maya).post(`/api/deliveries/${card.id}/${path}`, body)

  expect((await see('retries')).body).toMatchObject({ state: 'pending', attempts: 0 })
  const { heard, channel } = place([{ result: 'refused', reason: 'The channel was deleted.' }])
  await run(office, channel, one.now().id)
  expect(heard).toEqual(['card'])
  expect((await see('skips', { reason: ' ' })).body.problems).toMatchObject([{ field: 'reason' }])
  expect((await see('by-hand')).body).toMatchObject({ state: 'by-hand', settledBy: { name: 'Maya' } })
  expect(await see('skips', { reason: 'No need.' })).toMatchObject({ status: 409, body: { code: 'delivery.over' } })
  expect((await office.as(lin).get('/api/deliveries')).body.items).toEqual([])
})

test('a place that is not connected any more leaves to people what it was to be told', async () => {
  const office = await connected()
  const one = await begin(office)

  await connect(office.db, office.now(), [])

  expect(await statesIn(office)).toEqual(['card not-connected'])
  const { items, ticks } = (await office.as(maya).get(`${one.path}/deliveries`)).body
  expect(items[0].byHand).toBe('Tell Tier 2 in Slack (#tier-2-escalations): Maya submitted E-1001 to the Tier 2 queue.')
  expect(ticks.map(({ tick, state }: { tick: string; state: string }) => `${tick} ${state}`)).toEqual([
    'saved done',
    'told by-hand',
    'tagged by-hand',
    'assigned by-hand',
  ])
})

test('a line that nobody works on is woken, and one that is in hand is left alone', async () => {
  const office = await connected()
  await begin(office)
  await office.db.updateTable('deliveries').set({ claimed_until: sql<Date>`clock_timestamp()` }).execute()
  expect(await wakeSleeping(office, ['slack'])).toBe(0)

  await office.db.updateTable('deliveries').set({ claimed_until: sql<Date>`clock_timestamp() - interval '1 minute'` }).execute()
  expect(await wakeSleeping(office, ['slack'])).toBe(1)
})

test('the pauses grow to five minutes, each with its own jitter', () => {
  expect([1, 2, 5, 12, 60].map((attempts) => pauseAfter(attempts, 1))).toEqual([1, 2, 16, 300, 300])
  expect(pauseAfter(12, 0)).toBe(150)
})

test('where the card was told by hand, its thread is not promised; where it was given up, the next move tries it again', async () => {
  const office = await openOffice()
  const [byHand, given] = [await begin(office), await begin(office)]
  const [card] = (await office.as(maya).get(`${byHand.path}/deliveries`)).body.items
  await office.as(maya).post(`/api/deliveries/${card.id}/by-hand`, {})
  await connect(office.db, office.now(), [{ place: 'slack', called: 'Northwind', facts: {} }])
  await office.db.updateTable('deliveries').set({ state: 'given-up' }).where('escalation_id', '=', given.now().id).where('what', '=', 'card').execute()
  const { heard, channel } = place()
  for (const one of [byHand, given]) {
    await one.move(tomas, 'acceptances')
    await run(office, channel, one.now().id)
  }

  expect(heard).toEqual(['direct to Maya', 'card', 'thread', 'direct to Maya'])
})

/** The answer to a card comes while what is said beside it is claimed: each state the card can be in at that moment, and what becomes of the thread. */
test.each([
  ['sent', { channel: 'C1', ts: '1.1' }, { channel: 'C1', ts: '1.1' }],
  ['sent', { channel: 'C2', ts: '2.2', url: 'https://northwind.slack.com/p2' }, { channel: 'C2', ts: '2.2', url: 'https://northwind.slack.com/p2' }],
  ['given-up', null, undefined],
  ['skipped', null, undefined],
  ['by-hand', null, undefined],
] as const)('what stands is read after the line is locked: the card becomes %s meanwhile', async (state, receipt, expected) => {
  const office = await connected()
  const { db } = office
  const one = await begin(office, 'accepted')
  const { id } = one.now()
  await db.updateTable('deliveries').set({ state: 'replaced' }).where('what', '=', 'card').where('escalation_id', '=', id).execute()
  const { id: event_id } = await db.selectFrom('events').select('id').where('escalation_id', '=', id).orderBy('seq').limit(1).executeTakeFirstOrThrow()
  const card = {
    id: crypto.randomUUID(),
    escalation_id: id,
    event_id,
    place: 'slack',
    what: 'card',
    topic: 'card',
    facts: '{}',
    promised_at: office.now(),
  } as const
  await db
    .insertInto('deliveries')
    .values({ ...card, state: 'pending', position: '0' })
    .execute()
  const settling = sql`update deliveries set state = ${state}, receipt = ${receipt && JSON.stringify(receipt)} where id = ${card.id}`
  const [claimed] = await together(db, settling, [() => claim(db, id, 'slack')])
  if (!claimed || !('delivery' in claimed)) throw new Error('nothing was claimed')
  expect(claimed.delivery.what).toBe('thread')
  expect(claimed.delivery.standings.card).toEqual(expected)
})
