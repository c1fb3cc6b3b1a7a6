import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#src/deliveries/connections.ts'
import { asProposed, at, begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { png } from './files.ts'
import { ada, ben, lin, maya, type Office, openOffice, tomas } from './office.ts'
import { together } from './together.ts'
import { upload } from './uploads.ts'

let office: Office
let one: Awaited<ReturnType<typeof begin>>
beforeEach(async () => {
  office = await openOffice()
  await connect(office.db, office.now(), [{ place: 'browser', called: 'Baton', facts: {} }])
  one = await begin(office)
})

const contoso = { ticket: '7001', customer: 'Contoso' }
const join = (who = ben, body: object = contoso, key?: string) => office.as(who).post(`${one.path}/joins`, body, key === undefined ? {} : { key })
const joined = async (who = tomas) => (await office.as(who).get(`${one.path}/joins`)).body.items
const waiting = async () => (await one.read(tomas)).body.alsoWaiting

/** Of what somebody is to be told in Baton, by the kinds of the events. */
async function hears({ id }: typeof maya) {
  const promised = office.db.selectFrom('deliveries').innerJoin('events', 'events.id', 'deliveries.event_id').select('kind').where('place', '=', 'browser')
  const rows = await promised.where(sql`deliveries.facts ->> 'person'`, '=', id).execute()
  return rows.map(({ kind }) => kind).toSorted()
}

/** A draft of Ben’s that asks the same. */
async function bensDraft(written: object = {}) {
  return at(office, (await office.as(ben).post('/api/escalations', { ask: completeCase.ask, ...written })).body)
}

describe('joining', () => {
  test('notes the ticket and the customer, is counted and told, and makes nobody’s work stale', async () => {
    const { version } = one.now()
    expect(await join()).toMatchObject({ status: 201, body: { alsoWaiting: 1, version, state: 'submitted' } })
    expect(await joined(ben)).toMatchObject([{ ...contoso, by: { name: 'Ben' }, mayLeave: true }])
    expect(await joined(maya)).toMatchObject([{ mayLeave: false }])
    expect((await one.timeline(maya)).at(-1)).toMatchObject({ kind: 'joined', sentence: 'Ben joined E-1001: Contoso waits for this, too (ticket 7001).' })
    expect((await office.as(tomas).get('/api/escalations?view=queue')).body.items).toMatchObject([{ number: 'E-1001', alsoWaiting: 1 }])
    expect((await one.move(tomas, 'acceptances', {}, { version })).status).toBe(201)
  })

  test('lets them hear the decision and the closing, as the author does, and not of each other', async () => {
    await join()
    await join(lin, { ticket: '7002' })
    await one.move(tomas, 'decisions', asProposed)
    await one.move(maya, 'closings', { outcome: 'carried-out', done: 'Copied.', customerTold: 'yes' })
    expect(await hears(ben)).toEqual(['accepted', 'closed', 'decided'])
    expect(await hears(maya)).toEqual(['accepted', 'decided', 'joined', 'joined'])
  })

  test('works again with another ticket, and not twice with one, however that is written', async () => {
    await join(ben, { ticket: 'https://app.intercom.com/a/inbox/abc123/inbox/conversation/7001' })
    const again = await join(ben, { ticket: '7001' })
    expect(again).toMatchObject({ status: 409, body: { code: 'escalation.joined_already', facts: { own: false } } })
    expect(again.body.detail).toContain('You have joined E-1001 with this ticket already')
    expect((await join(ben, { ticket: '7002' })).status).toBe(201)
    expect(await waiting()).toBe(2)
  })

  test('on a ticket that somebody else waits with, or on that of the case, lets them hear of it and counts no customer twice', async () => {
    await join()
    expect((await join(lin)).status).toBe(201)
    expect((await join(ben, { ticket: completeCase.ticket })).status).toBe(201)
    expect([await waiting(), (await joined()).length]).toEqual([1, 3])
    expect((await join(maya, { ticket: completeCase.ticket })).body).toMatchObject({ code: 'escalation.joined_already', facts: { own: true } })
    expect((await join(maya, { ticket: '7002' })).body.alsoWaiting).toBe(2)
  })

  test('is once per key, and two at once are both in, or one of them where both are the same', async () => {
    const lock = sql`select from escalations where id = ${one.now().id} for update`
    const both = await together(office.db, lock, [() => join(ben), () => join(lin, { ticket: '7002' })])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    const same = await together(office.db, lock, [() => join(ben, { ticket: '7003' }), () => join(ben, { ticket: '7003' })])
    expect(same.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect((await join(ben, { ticket: '7004' }, 'key-of-7004')).body).toEqual((await join(ben, { ticket: '7004' }, 'key-of-7004')).body)
    expect(await waiting()).toBe(4)
  })

  test.each([
    ['no ticket at all', 'they-wrote', /neither an address nor a number/],
    ['an address that is cut short', 'https://app.intercom.com/…', /cut short/],
    ['nothing', ' ', /ticket on which your customer waits/],
  ])('with %s is refused at the field', async (_, ticket, message) => {
    expect(await join(ben, { ticket })).toMatchObject({ status: 422, body: { problems: [{ field: 'ticket', message: expect.stringMatching(message) }] } })
  })

  test('what is over is refused, with what to do instead', async () => {
    one = await begin(office, 'closed')
    expect((await join()).body).toMatchObject({
      status: 409,
      code: 'escalation.cannot_join',
      detail: expect.stringMatching(/ask its author or Tier 2 to reopen it/),
    })
    one = await begin(office, 'draft')
    await one.edit(maya, { shared: true })
    expect((await join()).body.detail).toMatch(/still a draft: ask Maya to submit it/)
    const [merged, goesOn] = [await begin(office), await begin(office)]
    await merged.move(ada, 'merges', { into: goesOn.now().number })
    one = merged
    expect((await join()).body.detail).toBe(`${merged.now().number} was merged into ${goesOn.now().number}, which goes on: join that one.`)
  })
})

describe('what somebody joined', () => {
  const waitedFor = async (who = ben) => (await office.as(who).get('/api/escalations?view=others')).body.items
  const counted = async (who = ben) => (await office.as(who).get('/api/counts')).body.others

  test('stands among what they wait for, once, until it is closed or they leave it', async () => {
    expect([await waitedFor(), await counted()]).toEqual([[], 0])
    await join()
    await join(ben, { ticket: '7002' })
    expect(await waitedFor()).toMatchObject([{ number: 'E-1001', joined: true }])
    expect([await counted(), await counted(lin)]).toEqual([1, 0])
    expect(await waitedFor(maya)).toMatchObject([{ number: 'E-1001', joined: false }])
    await one.move(tomas, 'decisions', asProposed)
    expect([(await waitedFor()).length, await counted()]).toEqual([1, 1])
    await one.move(maya, 'closings', { outcome: 'carried-out', done: 'Copied.', customerTold: 'yes' })
    expect([await waitedFor(), await counted()]).toEqual([[], 0])

    one = await begin(office)
    await join()
    const [{ id }] = await joined()
    await office.as(ben).delete(`${one.path}/joins/${id}`)
    expect([await waitedFor(), await counted()]).toEqual([[], 0])
  })

  test('goes along when it is diverted to another SOP, and so does who waits for it', async () => {
    await join()
    await one.move(lin, 'diversions', { sop: 'bug-escalation', reason: 'Admins should see the action.' })
    expect((await one.read(tomas)).body.alsoWaiting).toBe(0)
    expect((await office.as(tomas).get('/api/escalations/E-1002/joins')).body.items).toMatchObject([{ ...contoso, by: { name: 'Ben' } }])
    expect(await waitedFor()).toMatchObject([{ number: 'E-1002', state: 'draft', alsoWaiting: 1, joined: true }])
    expect([await counted(), await counted(lin)]).toEqual([1, 0])
  })
})

describe('a draft that asks the same', () => {
  const shown = async (who: typeof maya, id: string) => (await office.as(who).get(`/api/evidence/${id}/about`)).status

  test('is withdrawn by joining, and its evidence goes along', async () => {
    const id = (await upload(office, ben, png())).about.id
    const draft = await bensDraft({ evidence: [{ id, caption: 'The menu.' }] })
    expect(await shown(tomas, id)).toBe(404)
    const { number, version } = draft.now()
    expect((await join(ben, { ...contoso, draft: { id: number, version } })).status).toBe(201)

    expect((await draft.read(ben)).body).toMatchObject({ state: 'closed', closing: { outcome: 'withdrawn' }, links: [{ kind: 'joined', number: 'E-1001' }] })
    expect((await draft.timeline(ben)).at(-1)?.sentence).toBe(`You withdrew ${number}: E-1001 asks the same, and I have joined it.`)
    expect(await joined()).toMatchObject([{ evidence: [{ id, caption: 'The menu.' }] }])
    expect(await shown(tomas, id)).toBe(200)
    expect((await one.read(maya)).body).toMatchObject({ evidence: [], links: [] }) // the case is its author’s, and the draft nobody else’s
  })

  test('stays as it was when it changed meanwhile, is another’s, or the joining is refused', async () => {
    const draft = await bensDraft()
    const { number, version } = draft.now()
    await draft.edit(ben, { blocker: 'No access.' })
    expect((await join(ben, { ...contoso, draft: { id: number, version } })).body.code).toBe('version.stale')
    expect((await join(lin, { ...contoso, draft: { id: number, version: 2 } })).status).toBe(404)
    await draft.edit(ben, { shared: true })
    expect((await join(lin, { ...contoso, draft: { id: number, version: 3 } })).body.code).toBe('escalation.not_yours')
    await join()
    expect((await join(ben, { ...contoso, draft: { id: number, version: 3 } })).body.code).toBe('escalation.joined_already')
    expect((await join(maya, { ticket: '7009', draft: { id: 'E-1001', version: one.now().version } })).body.problems).toMatchObject([{ field: 'draft.id' }])
    expect([(await draft.read(ben)).body.state, (await one.read(maya)).body.state, await waiting()]).toEqual(['draft', 'submitted', 1])
  })
})

describe('leaving', () => {
  const leave = async (who = ben) => {
    const [{ id }] = await joined()
    return office.as(who).delete(`${one.path}/joins/${id}`)
  }

  test('undoes it: counted no more, told, and nothing is heard any more', async () => {
    await join()
    expect(await leave(tomas)).toMatchObject({ status: 403, body: { detail: 'Only Ben, who joined with this ticket, can leave.' } })
    const [{ id }] = await joined()
    expect(await leave()).toMatchObject({ status: 200, body: { alsoWaiting: 0 } })
    expect((await one.timeline(ben)).at(-1)?.sentence).toBe('You left E-1001: Contoso does not wait for this any more (ticket 7001).')
    expect((await office.as(ben).delete(`${one.path}/joins/${id}`)).body.code).toBe('escalation.not_joined')
    await one.move(tomas, 'acceptances')
    expect(await hears(ben)).toEqual([])
    expect((await join()).status).toBe(201)
  })
})

describe('merging', () => {
  test('takes those who wait along, and the ticket of the case that ends', async () => {
    const other = await begin(office, 'submitted', { ...completeCase, ticket: '8001', customer: { ...completeCase.customer, name: 'Fabrikam' } })
    await join()
    await office.as(lin).post(`${other.path}/joins`, { ticket: '8002' })
    await office.as(ben).post(`${other.path}/joins`, contoso) // waits here already
    await other.move(ada, 'merges', { into: 'E-1001' })
    expect(await waiting()).toBe(3)
    expect((await joined()).map(({ ticket, customer, by }: { ticket: string; customer: string; by: { name: string } }) => [ticket, customer, by.name])).toEqual(
      [
        ['7001', 'Contoso', 'Ben'],
        ['8002', null, 'Lin'],
        ['8001', 'Fabrikam', 'Maya'],
      ],
    )
    expect((await one.timeline(maya)).at(-1)?.sentence).toBe(
      'Ada merged E-1002 into E-1001, with its evidence and followers, and the 2 tickets of those who wait for it.',
    )
  })
})
