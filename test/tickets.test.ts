import { expect, test } from 'vitest'
import { askTicket } from '#src/escalations/ticket/ask.ts'
import { usualMapping } from '#src/workspace/mapping.ts'
import { completeCase } from './cases.ts'
import { deskOf, northwind } from './desk.ts'
import { lin, maya, noor, openOffice } from './office.ts'

const asking = (written: string) => `/api/tickets?written=${encodeURIComponent(written)}`

test('an address or a number tells the ticket and its customer, and nothing that the mapping does not name', async () => {
  const office = await openOffice({ desk: (await deskOf(northwind)).desk })
  const answer = await office.as(maya).get(asking(completeCase.ticket))

  expect(answer.body).toEqual({
    ticket: {
      ...{ id: '215470012345', url: completeCase.ticket, number: null, subject: 'Copying templates' },
      ...{ state: 'open', tags: ['vip'], team: 'Tier 1', assignee: 'maya@example.com' },
    },
    customer: { name: 'Northwind', persona: null, plan: 'Agency', health: null, notes: null },
    unfilled: [],
  })
  expect(JSON.stringify(answer.body)).not.toMatch(/Rosa|600|Can we copy/)
  expect((await office.as(maya).get(asking('#215470012345'))).body.ticket.id).toBe('215470012345')
})

test('what the help desk does not know, it says itself; and no help desk is a sentence too', async () => {
  const office = await openOffice({ desk: (await deskOf(northwind)).desk })
  expect((await office.as(maya).get(asking('7'))).body).toMatchObject({
    ...{ status: 404, code: 'ticket.not_found' },
    detail: 'There is no ticket 7 in the folder of tickets. Look at the ticket’s address or number.',
  })
  expect((await office.as(maya).get('/api/tickets?written=')).body).toMatchObject({ status: 422, problems: [{ field: 'written' }] })
  expect((await (await openOffice()).as(maya).get(asking('7'))).body).toMatchObject({ status: 409, code: 'ticket.no_desk' })
})

test('a help desk that is busy says when to come back, and one that is slow is not waited for', async () => {
  const { desk } = await deskOf(northwind)
  const busy = { ...desk, find: async () => ({ result: 'later', reason: 'Intercom wants a rest.', seconds: 7 }) as const }
  const answer = await (await openOffice({ desk: busy })).as(maya).get(asking('7'))
  expect(answer.body).toMatchObject({ status: 503, code: 'ticket.not_now', detail: 'Intercom wants a rest. Try again in a while, or write it by hand.' })
  expect(answer.headers.get('retry-after')).toBe('7')

  const silent = { ...desk, read: () => new Promise<never>(() => {}) }
  const office = await openOffice()
  await expect(askTicket(office, silent, { written: completeCase.ticket, patience: 20 })).rejects.toThrow(
    /^No answer came from Tickets as files within 1 seconds?\./,
  )
})

test('an administrator says from where each field is filled, sees it on a real ticket first, and the audit tells of it', async () => {
  const office = await openOffice({ desk: (await deskOf(northwind)).desk })
  const health = { from: ['company.attributes.health'], words: [] }
  const preview = await office.as(noor).post('/api/tickets/preview', { written: '215470012345', mapping: { ...usualMapping, health } })
  expect(preview.body).toMatchObject({ customer: { health: 'at-risk' }, unfilled: [] })
  expect(preview.body.sources).toContainEqual({ source: 'contact.attributes.kind', value: 'reseller' })
  expect((await office.as(noor).get('/api/workspace/mapping')).body).toEqual(usualMapping)

  expect((await office.as(noor).patch('/api/workspace/mapping', { health })).body).toEqual({ ...usualMapping, health })
  expect((await office.as(maya).get(asking('215470012345'))).body.customer).toMatchObject({ name: 'Northwind', health: 'at-risk' })
  expect((await office.as(noor).get('/api/audit')).body.items[0]).toMatchObject({
    ...{ action: 'mapping-changed', actor: { name: 'Noor' } },
    facts: { changes: { health: { was: { from: [], words: [] }, is: health } } },
  })
})

test('a mapping is the administrators’ to change, and a source that no help desk has is refused', async () => {
  const office = await openOffice({ desk: (await deskOf(northwind)).desk })
  const refused = { status: 403, code: 'people.wrong_role' }
  expect((await office.as(lin).patch('/api/workspace/mapping', { plan: { from: [] } })).body).toMatchObject(refused)
  expect((await office.as(lin).post('/api/tickets/preview', { written: '7', mapping: usualMapping })).body).toMatchObject(refused)
  expect((await office.as(noor).patch('/api/workspace/mapping', { plan: { from: ['company.address'] } })).body).toMatchObject({
    status: 422,
    problems: [{ field: 'plan.from[0]', message: expect.stringMatching(/^Take company\.name, /) }],
  })
})
