import { expect, test } from 'vitest'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import { begin } from '../begun.ts'
import { emailOf, maya, noor, tomas } from '../office.ts'
import { noteBy, officeAtDesk, ticket } from './desk.ts'

const sample = (await shippedSops()).find(({ name }) => name === 'non-bug-escalation')?.sop.sample ?? expect.fail('no sample')
const withoutProposal = sample.slice(0, sample.indexOf('Proposed Solution'))

/** Somebody writes a note on a ticket, or changes the one of that id. */
const write = (at: Awaited<ReturnType<typeof officeAtDesk>>, note: ReturnType<typeof noteBy>) =>
  at.change(({ notes }) => ({ notes: [...notes.filter(({ id }) => id !== note.id), note] }))

const escalations = async ({ office }: Awaited<ReturnType<typeof officeAtDesk>>) => (await office.as(maya).get('/api/escalations')).body.items

test('the filled macro as an internal note becomes an escalation of its writer, tagged, assigned and told', async () => {
  const at = await officeAtDesk()
  await at.hear()
  await write(at, noteBy(emailOf(maya), sample))
  await at.hear()

  const [one, ...others] = await escalations(at)
  expect(others).toEqual([])
  expect(one).toMatchObject({ state: 'submitted', door: 'intercom', author: { name: 'Maya' }, ticket: ticket.url, holder: { queue: 'Tier 2' } })
  expect(one.unplaced).toEqual(['Ticket: https://intercom.com/.../ticket-id-12345'])
  await at.tell(one.id)
  const { tags, team, notes } = await at.now()
  expect({ tags, team }).toEqual({ tags: ['vip', 'needs-triage'], team: 'Tier 2' })
  expect(notes[1]?.text).toMatch(
    /^Escalated as E-1001: https:\/\/baton\.example\.com\/escalations\/E-1001\n\nMaya, something is still open\. Please answer in a comment there:\n- /,
  )
  expect(await at.states(maya, 'E-1001')).toEqual(['tag sent', 'team sent', 'note sent'])
})

test('what the note leaves open of the customer comes from the ticket by the mapping, and what it says stays', async () => {
  const company = { name: 'Northwind', plan: 'Merchant Pro' }
  const at = await officeAtDesk({ written: { ...ticket, company, contact: { name: 'Rosa Ruiz', email: 'rosa@northwind.example' } } })
  await at.hear()
  await write(at, noteBy(emailOf(maya), sample))
  await at.hear()

  const [one] = await escalations(at)
  expect(one.customer).toEqual({ name: 'Northwind', persona: 'agency', plan: 'Agency', health: null, notes: 'Agency plan client with 25+ sites' })
})

test.each([
  ['says no', { result: 'refused', reason: 'Not allowed.' } as const, 1],
  ['wants a rest', { result: 'later', reason: 'Wait.', seconds: 7 } as const, 0],
])('a note is taken without its customer when the desk %s, and waits only where waiting helps', async (_, answer, made) => {
  let isAsked = false
  const at = await officeAtDesk({ before: (desk) => ({ ...desk, read: (one) => (isAsked ? Promise.resolve(answer) : desk.read(one)) }) })
  await at.hear()
  await write(at, noteBy(emailOf(maya), sample))
  isAsked = true
  await at.hear()
  expect(await escalations(at)).toHaveLength(made)
  isAsked = false
  await at.hear()
  expect(await escalations(at)).toHaveLength(1)
})

test('without a proposed solution it is back at once, and one note says what is missing and where to mend it', async () => {
  const at = await officeAtDesk()
  await at.hear()
  await write(at, noteBy(emailOf(maya), withoutProposal))
  await at.hear()

  const [one] = await escalations(at)
  expect(one).toMatchObject({ state: 'returned', holder: { person: { name: 'Maya' } } })
  await at.tell(one.id)
  const { tags, notes } = await at.now()
  expect(tags).toEqual(['vip'])
  expect(notes).toHaveLength(2)
  expect(notes[1]?.text).toMatch(
    /^Thank you, Maya\. E-1001 is kept for you.*- Recommendation: The proposed solution is missing.*Mend it here, and submit it again: https:\/\/baton\.example\.com\/escalations\/E-1001$/s,
  )
})

test('no note makes a second escalation: not heard again, nor changed, nor written twice, nor written by Baton', async () => {
  const at = await officeAtDesk()
  await at.hear()
  await write(at, noteBy(emailOf(maya), withoutProposal))
  await at.hear()
  const [one] = await escalations(at)
  await at.tell(one.id)

  await write(at, noteBy(emailOf(maya), `${withoutProposal}\n`, { id: 'twin' }))
  await at.hear()
  await write(at, noteBy(emailOf(maya), sample))
  await at.hear()
  await write(at, noteBy(emailOf(maya), `${sample}\n- And once more.`))
  await at.hear()
  await at.change(({ notes }) => ({ notes: [...notes, { ...noteBy(emailOf(maya), `${sample}\n- By Baton.`, { id: 'by-baton' }), mark: 'a-mark' }] }))
  await at.hear()

  expect(await escalations(at)).toHaveLength(1)
  await at.tell(one.id)
  const said = (await at.now()).notes.filter(({ text }) => text.includes('does not follow when the note is changed'))
  expect(said.map(({ text }) => text)).toEqual([expect.stringContaining('Mend it here, and submit it again: https://baton.example.com/escalations/E-1001')])
})

test('what was written before Baton listened is nobody’s, and what quotes the macro is none', async () => {
  const at = await officeAtDesk({ written: { ...ticket, notes: [noteBy(emailOf(maya), sample, { id: 'old', at: '2026-03-02T11:59:59.000Z' })] } })
  await at.hear()
  await write(at, noteBy(emailOf(maya), 'Proposed Solution: ask Tier 2?', { id: 'plain' }))
  await at.hear()

  expect(await escalations(at)).toEqual([])
})

test('two who hear the same ticket at the same moment make one escalation of its note, and of its twin', async () => {
  const at = await officeAtDesk()
  await at.hear()
  await write(at, noteBy(emailOf(maya), sample))
  await write(at, noteBy(emailOf(maya), sample, { id: 'twin' }))
  await Promise.all([at.hearTicket(), at.hearTicket(), at.hearTicket()])

  expect(await escalations(at)).toHaveLength(1)
})

test('a writer whom nobody knows is told once how to be known, and the note is taken in when they are', async () => {
  const at = await officeAtDesk()
  await at.hear()
  await write(at, noteBy('ana@example.com', sample))
  await at.hear()
  await write(at, noteBy('ana@example.com', `${sample}\n- More.`, { id: 'n2' }))
  await at.hear()

  expect(await escalations(at)).toEqual([])
  const told = (await at.now()).notes.filter(({ mark }) => mark !== null)
  expect(told.map(({ text }) => text)).toEqual([
    expect.stringMatching(/nobody in Baton has the e-mail address ana@example\.com\..*invite you there \(https:\/\/baton\.example\.com\/people\)/s),
  ])

  await at.office.as(noor).post('/api/people', { name: 'Ana', email: 'ana@example.com', role: 'tier1' })
  await at.hear()
  expect((await escalations(at)).map(({ author }: { author: { name: string } }) => author.name)).toEqual(['Ana', 'Ana'])
})

test('the answer to a writer nobody knows is said once, although its answer was lost', async () => {
  let lost = true
  const losing = (desk: HelpDesk): HelpDesk => ({
    ...desk,
    note: async (...asked) => {
      await desk.note(...asked)
      const answer = lost ? ({ result: 'unsure', reason: 'No answer came.' } as const) : ({ result: 'done' } as const)
      lost = false
      return answer
    },
  })
  const at = await officeAtDesk({ before: losing })
  await at.hear()
  await write(at, noteBy('ana@example.com', sample))
  await at.hear()
  await at.hear()

  expect((await at.now()).notes).toHaveLength(2)
})

test('what the help desk does not say now is heard later, and one ticket that it does not say keeps no other waiting', async () => {
  let away = true
  const ailing = (desk: HelpDesk): HelpDesk => ({
    ...desk,
    look: async (asked) => (away && asked.id === ticket.id ? { result: 'later', reason: 'Too many requests.', seconds: 10 } : desk.look(asked)),
  })
  const at = await officeAtDesk({ before: ailing })
  await at.hear()
  await write(at, noteBy(emailOf(maya), sample))
  await at.add('7', { notes: [noteBy(emailOf(tomas), sample)] })
  await at.hear()
  expect((await escalations(at)).map(({ author }: { author: { name: string } }) => author.name)).toEqual(['Tomás'])

  away = false
  await at.hear()
  expect(await escalations(at)).toHaveLength(2)
})

test('many tickets that change at once are asked for a few at a time, and none is forgotten, nor asked for for ever', async () => {
  const asked: string[] = []
  const seen = <Asked extends unknown[], Answer>(ask: (...asked: Asked) => Answer, called: string) => {
    return (...given: Asked): Answer => {
      asked.push(called)
      return ask(...given)
    }
  }
  const count = (desk: HelpDesk): HelpDesk => ({ ...desk, changed: seen(desk.changed, 'changed'), look: seen(desk.look, 'look') })
  const at = await officeAtDesk({ before: count })
  await at.hear()
  for (let id = 1; id <= 40; id++) await at.add(String(id))
  const turns: number[] = []
  for (let turn = 0; turn < 8; turn++) {
    asked.length = 0
    await at.hear()
    turns.push(asked.length)
  }

  expect(Math.max(...turns)).toBeGreaterThan(10)
  expect(Math.max(...turns)).toBeLessThanOrEqual(20)
  expect(turns.at(-1)).toBe(1)
  expect(await at.office.db.selectFrom('desk_changed').select('ticket').execute()).toEqual([])
})

test('only one process hears at a time, and not before it is due', async () => {
  const at = await officeAtDesk()
  expect(await at.hear()).toBe(true)
  expect(await at.hearIfDue()).toBe(false)
})

test('what was told by hand is no second escalation', async () => {
  const at = await officeAtDesk()
  await at.hear()
  const one = await begin(at.office)
  const { items } = (await at.office.as(maya).get(`${one.path}/deliveries`)).body
  await write(at, noteBy(emailOf(maya), items.find(({ what }: { what: string }) => what === 'note').copy))
  await at.hear()

  expect(await escalations(at)).toHaveLength(1)
})
