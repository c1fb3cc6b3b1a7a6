import { beforeEach, describe, expect, test } from 'vitest'
import { begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { ada, ben, lin, maya, type Office, openOffice, tomas } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

describe('a draft', () => {
  test('is its author’s alone, until it is parked for others to see, who may comment and not edit', async () => {
    const one = await begin(office, 'draft')
    expect((await office.as(lin).get(one.path)).status).toBe(404)

    await one.edit(maya, { shared: true })
    expect((await office.as(ben).get(one.path)).body).toMatchObject({ state: 'draft', shared: true })
    expect((await one.move(ben, 'comments', { text: 'Ask for the plan first.' })).status).toBe(201)
    expect(await one.edit(ben, { ask: 'Mine now.' })).toMatchObject({ status: 403, body: { detail: 'Only Maya, who wrote it, can do that.' } })
    expect((await one.timeline(maya)).map(({ sentence }) => sentence)).toContain('You parked E-1001 for others to see: a nudge is welcome.')
  })

  test('only can be parked: what was submitted is everybody’s to read', async () => {
    const one = await begin(office, 'returned')

    expect((await one.edit(maya, { shared: true })).body.problems).toEqual([{ field: 'shared', message: expect.stringContaining('Only a draft') }])
    expect((await one.edit(maya, { shared: false, ask: 'Which one?' })).status).toBe(200)
  })

  test('is saved however incomplete, keeps the ids of its rows, and an edit that changes nothing changes nothing', async () => {
    const draft = await office
      .as(maya)
      .post('/api/escalations', { ask: 'Hm', steps: [{ did: 'Looked.' }, { did: 'Asked.' }], proposal: { assumptions: ['They mean us.'] } })
    const [first, second] = draft.body.steps
    expect(first.id).not.toBe(second.id)
    expect(draft.body.proposal.assumptions).toEqual([{ id: expect.stringMatching(/^\w+$/), text: 'They mean us.' }])

    const same = await office.as(maya).patch(`/api/escalations/${draft.body.id}`, { steps: draft.body.steps }, { version: 1 })
    expect(same.body).toMatchObject({ version: 1, steps: [first, second] })
  })

  test('cleared with null is empty, and a wrong field is named by its path with nothing changed', async () => {
    const one = await begin(office, 'draft')

    expect((await one.edit(maya, { customer: { notes: null }, ask: null })).body).toMatchObject({ ask: null, customer: { notes: null, name: 'Northwind' } })
    const wrong = await one.edit(maya, { steps: [{ did: 'Looked.' }, { did: 'Asked.', verdict: 'maybe' }], weather: 'fine' })
    expect(wrong.status).toBe(422)
    expect(wrong.body.problems.map(({ field }: { field: string }) => field)).toEqual(['steps[1].verdict', 'weather'])
    expect((await one.read(maya)).body.steps).toHaveLength(3)
  })
})

test('what an author tried out in a draft of their own is not told to others by a refusal either', async () => {
  const one = await begin(office, 'draft')
  await one.edit(maya, { ask: 'Log in as them with “hunter2”.' })
  await one.edit(maya, { ask: completeCase.ask })
  await one.move(maya, 'submissions')

  const asked = (who: typeof maya) => office.as(who).post(`${one.path}/withdrawals`, { reason: 'Solved.' }, { version: 1 })
  const paths = async (who: typeof maya) => (await asked(who)).body.changed.map(({ path }: { path: string }) => path)
  expect(await paths(ben)).toEqual(['state', 'holder'])
  expect(await paths(maya)).toEqual(['ask', 'ask', 'state', 'holder'])
})

test('internal notes are read and written by Tier 2 and up only', async () => {
  const one = await begin(office, 'accepted')
  await one.move(tomas, 'comments', { text: 'They asked in March as well.', internal: true })

  expect((await one.timeline(ada)).at(-1)).toMatchObject({ kind: 'commented', sentence: 'Tomás noted for Tier 2: They asked in March as well.' })
  expect((await one.timeline(maya)).map(({ kind }) => kind)).not.toContain('commented')
  expect(await one.move(maya, 'comments', { text: 'Psst.', internal: true })).toMatchObject({ status: 403 })
})

test('comments raise no version, and whoever is mentioned by id is named', async () => {
  const one = await begin(office, 'accepted')
  const { version } = one.now()

  expect((await one.move(maya, 'comments', { text: `@${ben.id} knows them.` })).body.version).toBe(version)
  expect((await one.timeline(maya)).at(-1)?.facts).toMatchObject({ mentions: [{ id: ben.id, name: 'Ben' }] })
})

describe('lists', () => {
  const numbers = async (who: typeof maya, query: string) =>
    (await office.as(who).get(`/api/escalations?${query}`)).body.items.map(({ number }: { number: string }) => number)

  test('show each reader what waits where, the longest wait first', async () => {
    await begin(office, 'draft')
    office.later(1000)
    await begin(office, 'submitted')
    office.later(1000)
    await begin(office, 'accepted')
    office.later(1000)
    await begin(office, 'submitted')

    expect(await numbers(tomas, 'view=queue')).toEqual(['E-1002', 'E-1004'])
    expect(await numbers(tomas, 'view=waiting-for-me')).toEqual(['E-1003'])
    expect(await numbers(maya, 'view=mine')).toEqual(['E-1004', 'E-1003', 'E-1002', 'E-1001'])
    expect(await numbers(tomas, '')).toEqual(['E-1004', 'E-1003', 'E-1002'])
  })

  test('of what waits for me leave out what I have paused, and have what waits for my answer', async () => {
    const one = await begin(office, 'accepted')
    const until = '2026-03-03T12:00:00Z'
    await one.move(tomas, 'waits', { on: 'author', reason: 'Which plan?', until })

    expect(await numbers(tomas, 'view=waiting-for-me')).toEqual([])
    expect(await numbers(maya, 'view=waiting-for-me')).toEqual(['E-1001'])
  })

  test('are asked by state, criterion, persona, plan, words and number', async () => {
    await begin(office)
    await begin(office, 'accepted', { ...completeCase, customer: { persona: 'merchant', plan: 'Shop' }, ask: '100% of the _invoices_ are wrong.' })

    expect(await numbers(tomas, 'state=accepted')).toEqual(['E-1002'])
    expect(await numbers(tomas, 'criterion=beyond-access&persona=merchant&plan=Shop')).toEqual(['E-1002'])
    expect(await numbers(tomas, 'criterion=policy-ambiguity')).toEqual([])
    expect(await numbers(tomas, 'q=INVOICES')).toEqual(['E-1002'])
    expect(await numbers(tomas, 'q=100%25')).toEqual(['E-1002'])
    expect(await numbers(tomas, 'q=e-1001')).toEqual(['E-1001'])
  })

  test('go on where the page before ended, without a gap or a repetition', async () => {
    for (let count = 0; count < 5; count++) await begin(office)

    const first = (await office.as(tomas).get('/api/escalations?limit=2&sort=oldest')).body
    const second = (await office.as(tomas).get(`/api/escalations?limit=2&sort=oldest&cursor=${first.next}`)).body
    const third = (await office.as(tomas).get(`/api/escalations?limit=2&sort=oldest&cursor=${second.next}`)).body

    expect([...first.items, ...second.items, ...third.items].map(({ number }) => number)).toEqual(['E-1001', 'E-1002', 'E-1003', 'E-1004', 'E-1005'])
    expect(third.next).toBeNull()
    expect(await office.as(tomas).get(`/api/escalations?sort=newest&cursor=${first.next}`)).toMatchObject({ status: 422, body: { code: 'list.broken_cursor' } })
  })
})

test('a ticket that already has an open escalation is advised of, with the other’s number', async () => {
  await begin(office)
  const other = await begin(office)

  expect(other.now().findings).toContainEqual(expect.objectContaining({ field: 'ticket', severity: 'advises', message: expect.stringContaining('E-1001') }))
})

test('where nothing is connected, the ledger says what to do by hand', async () => {
  const one = await begin(office)
  await one.move(tomas, 'acceptances')

  const { items } = (await office.as(maya).get(`${one.path}/deliveries`)).body

  expect(items.map(({ byHand, state }: { byHand: string; state: string }) => [state, byHand])).toEqual([
    ['replaced', 'Tell Tier 2 in Slack (#tier-2-escalations): Maya submitted E-1001 to the Tier 2 queue.'],
    ['replaced', 'Tag the ticket “needs-triage”.'],
    ['not-connected', 'Take the tag “needs-triage” off the ticket.'],
    ['not-connected', 'Assign the ticket to Tier 2.'],
    ['not-connected', 'Add the case to the ticket as an internal note.'],
  ])
  expect(items.map(({ copy }: { copy: string }) => copy.split('\n')[0])).toEqual([
    'Maya submitted E-1001 to the Tier 2 queue.',
    'needs-triage',
    'needs-triage',
    'Tier 2',
    'Escalated as E-1001.',
  ])
})

test('the ticket of a returned case goes along when somebody else mends it', async () => {
  const one = await begin(office, 'returned')
  await one.move(tomas, 'assignments', { to: tomas.id, reason: 'Maya is on leave.' })

  const { items } = (await office.as(maya).get(`${one.path}/deliveries`)).body

  expect(items).toContainEqual(expect.objectContaining({ state: 'not-connected', byHand: 'Assign the ticket to Tomás.' }))
})
