import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Outcome } from '#src/deliveries/channel.ts'
import { type Claim, type Claimed, claim } from '#src/deliveries/claim.ts'
import { connect } from '#src/deliveries/connections.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { settle } from '#src/deliveries/settle.ts'
import { takeDown } from '#src/escalations/ticket/take-down.ts'
import { openLog } from '#src/foundation/log.ts'
import { begin } from './begun.ts'
import { deskOf, northwind } from './desk.ts'
import { maya, noon, openOffice, tomas } from './office.ts'

const claimed = (one: Claim): Claimed => {
  if (one === null || 'due' in one) throw new Error('nothing was claimed')
  return one
}

test.each<[string, Outcome, string]>([
  ['could not say it', { result: 'later', reason: 'Slack is away', seconds: null }, 'pending'],
  ['does not know whether it was said', { result: 'unsure', reason: 'no answer' }, 'pending'],
  ['was refused', { result: 'refused', reason: 'no such channel' }, 'pending'],
  ['has said it', { result: 'sent', receipt: { ts: '1' } }, 'sent'],
])('a worker that %s, long after another took the delivery over, leaves it in the other’s hand', async (_, outcome, state) => {
  const office = await openOffice()
  await connect(office.db, noon, [{ place: 'slack', called: 'Northwind', facts: {} }])
  const one = await begin(office)
  const { id } = one.now()
  const slow = claimed(await claim(office.db, id, 'slack'))
  await office.db
    .updateTable('deliveries')
    .set({ claimed_until: sql<Date>`clock_timestamp() - interval '1 second'` })
    .where('id', '=', slow.delivery.id)
    .execute()
  const second = claimed(await claim(office.db, id, 'slack'))
  expect(second).toMatchObject({ delivery: { id: slow.delivery.id }, doubtful: true, attempts: 2 })

  await settle(office.db, slow, outcome)

  const row = await office.db.selectFrom('deliveries').select(['state', 'claimed_until']).where('id', '=', slow.delivery.id).executeTakeFirstOrThrow()
  expect({ state: row.state, inHand: row.claimed_until !== null }).toEqual({ state, inHand: state === 'pending' })
})

test.each(['reads it', 'cannot read it'])('a ticket that is still being asked for when another is submitted is not kept as the other (%s)', async (how) => {
  const other = { ...northwind, id: '215470099999', url: 'https://app.intercom.com/a/inbox/x/inbox/conversation/215470099999', subject: 'Another ticket' }
  const { desk: files } = await deskOf(northwind, other)
  const office = await openOffice({ desk: files })
  await connect(office.db, noon, [{ place: 'helpdesk', called: files.called, facts: {} }])
  const one = await begin(office)
  let resubmitted = false
  const desk: HelpDesk = {
    ...files,
    read: async (...asked) => {
      const found = await files.read(...asked)
      if (resubmitted) return found
      resubmitted = true
      office.later(60_000)
      await one.move(tomas, 'returns', { marks: [{ field: 'ticket', mend: 'Name the other ticket.' }] })
      await one.edit(maya, { ticket: other.url })
      await one.move(maya, 'submissions')
      return how === 'reads it' ? found : { result: 'later', reason: 'away', seconds: null }
    },
  }
  const log = openLog('silent')
  const take = () => takeDown({ db: office.db, queue: office.queue, desk, now: office.now(), log }, one.now().id)
  await take()
  expect((await office.as(tomas).get(`${one.path}/context`)).body).toMatchObject({ pending: true, kept: null, failed: null })

  await take()
  expect((await office.as(tomas).get(`${one.path}/context`)).body).toMatchObject({ pending: false, kept: { ticket: { subject: 'Another ticket' } } })
})
