import { expect, test } from 'vitest'
import type { Person } from '#src/people/person.ts'
import { asProposed, at } from './begun.ts'
import { completeCase } from './cases.ts'
import { ada, ben, lin, maya, noor, type Office, openOffice, tomas } from './office.ts'

const mark = { marks: [{ field: 'ask', mend: 'One question at a time.' }] }
const back = { sop: 'bug-escalation', reason: 'It looks like a bug.' }
const forth = { sop: 'non-bug-escalation', reason: 'It is no bug.' }

type One = ReturnType<typeof at>
type Ground = {
  office: Office
  by: (who: Person, written?: object) => Promise<One>
  go: (one: One, who: Person, resource: string, body?: object) => Promise<One>
}

/** How something that this person wrote, who is on Tier 2 or above, comes into the queue. */
const ways: Record<string, { writer: Person; carried: (ground: Ground) => Promise<One> }> = {
  'written and submitted': { writer: tomas, carried: ({ by, go }) => by(tomas).then((one) => go(one, tomas, 'submissions')) },
  'returned and handed on': {
    writer: tomas,
    carried: async ({ by, go }) => {
      const one = await by(tomas)
      await go(one, tomas, 'submissions')
      await go(one, ada, 'returns', mark)
      await go(one, tomas, 'assignments', { to: ben.id })
      return go(one, ben, 'submissions')
    },
  },
  'handed on twice': {
    writer: tomas,
    carried: async ({ by, go }) => {
      const one = await by(tomas)
      await go(one, tomas, 'submissions')
      await go(one, ada, 'returns', mark)
      await go(one, tomas, 'assignments', { to: ben.id })
      await go(one, lin, 'assignments', { to: maya.id })
      return go(one, maya, 'submissions')
    },
  },
  'transferred by a lead': { writer: tomas, carried: async (ground) => ground.go(await transferred(ground, lin), lin, 'submissions') },
  'transferred there and back': {
    writer: tomas,
    carried: async (ground) => {
      const there = await transferred(ground, lin)
      const here = await transfer(ground, await transfer(ground, there, lin, back), lin, forth)
      return ground.go(here, lin, 'submissions')
    },
  },
  'handed on, then transferred by its new author': {
    writer: tomas,
    carried: async (ground) => {
      const one = await ground.by(tomas, { sop: 'non-bug-escalation' })
      await ground.go(one, tomas, 'submissions')
      await ground.go(one, ada, 'returns', mark)
      await ground.go(one, tomas, 'assignments', { to: ben.id })
      const there = await transfer(ground, one, ben, back)
      return ground.go(await transfer(ground, there, ben, forth), ben, 'submissions')
    },
  },
  'merged into another': { writer: tomas, carried: (ground) => merged(ground, ada) },
  'merged into one that was merged into another': {
    writer: tomas,
    carried: async (ground) => {
      const first = await merged(ground, ada)
      const last = await ground.go(await ground.by(maya), maya, 'submissions')
      await ground.go(first, ada, 'merges', { into: last.now().id })
      return last
    },
  },
  'given up to join another': {
    writer: tomas,
    carried: async ({ by, go }) => {
      const [draft, into] = [await by(tomas), await by(maya)]
      await go(into, maya, 'submissions')
      return go(into, tomas, 'joins', { ticket: '7001', draft: { id: draft.now().id, version: draft.now().version } })
    },
  },
  'taken in for a colleague': {
    writer: noor,
    carried: async ({ office }) => {
      const text = (await office.as(noor).post('/api/escalations', completeCase)).body
      const macro = (await office.as(noor).get(`/api/escalations/${text.number}/macro`)).body
      const answer = await office.as(noor).post('/api/intake', { text: macro, writer: 'maya@example.com' })
      expect(answer.status).toBe(201)
      return at(office, answer.body)
    },
  },
  'withdrawn and reopened': {
    writer: tomas,
    carried: async ({ by, go }) => {
      const one = await by(tomas)
      await go(one, tomas, 'submissions')
      await go(one, tomas, 'withdrawals', { reason: 'Solved.' })
      return go(one, lin, 'reopenings', { reason: 'It is not.' })
    },
  },
  'decided, reopened, returned and handed on': {
    writer: tomas,
    carried: async ({ by, go }) => {
      const one = await by(tomas)
      await go(one, tomas, 'submissions')
      await go(one, ada, 'decisions', asProposed)
      await go(one, ada, 'reopenings', { reason: 'It came back.' })
      await go(one, ada, 'returns', mark)
      await go(one, lin, 'assignments', { to: maya.id })
      return go(one, maya, 'submissions')
    },
  },
}

async function transfer({ office, go }: Ground, one: One, who: Person, asked: object): Promise<One> {
  await go(one, who, 'diversions', asked)
  const number = (await one.read(who)).body.links.findLast(({ kind }: { kind: string }) => kind === 'diverted-to').number
  return at(office, (await office.as(who).get(`/api/escalations/${number}`)).body)
}

/** A shared draft of Tomás’s under another SOP, carried over by this person. */
async function transferred(ground: Ground, who: Person): Promise<One> {
  const one = await ground.by(tomas, { sop: 'bug-escalation' })
  await one.edit(tomas, { shared: true })
  return transfer(ground, one, who, forth)
}

async function merged({ by, go }: Ground, who: Person): Promise<One> {
  const [one, into] = [await by(tomas), await by(maya)]
  await go(one, tomas, 'submissions')
  await go(into, maya, 'submissions')
  await go(one, who, 'merges', { into: into.now().id })
  await into.read(who)
  return into
}

function groundOf(office: Office): Ground {
  return {
    office,
    by: async (who, more = {}) => at(office, (await office.as(who).post('/api/escalations', { ...completeCase, ...more })).body),
    go: async (one, who, resource, body = {}) => {
      const { status, body: answer } = await one.move(who, resource, body)
      expect(`${resource}: ${status} ${answer.detail ?? ''}`).toBe(`${resource}: 201 `)
      return one
    },
  }
}

const decisions: [string, object][] = [
  ['acceptances', {}],
  ['returns', mark],
  ['decisions', asProposed],
]

test.each(Object.entries(ways))('%s: who wrote it neither accepts nor returns nor decides, nor gets it assigned, and a colleague does', async (_, way) => {
  const office = await openOffice()
  const one = await way.carried(groundOf(office))
  const { writer } = way
  await one.read(writer)
  expect(one.now().state).toBe('submitted')
  for (const [resource, body] of decisions) {
    expect(await one.move(writer, resource, body)).toMatchObject({ status: 403, body: { code: 'escalation.not_yours', facts: { rule: 'isNotAuthor' } } })
  }
  const refused = one.now().moves.filter(({ move }) => ['accept', 'return', 'decide'].includes(move))
  expect(refused.map(({ allowed }) => allowed)).toEqual([false, false, false])

  expect((await one.move(ada, 'acceptances')).status).toBe(201)
  expect((await one.move(ada, 'assignments', { to: writer.id })).body.problems).toMatchObject([{ field: 'to', message: expect.stringContaining('own') }])
  expect((await one.move(ada, 'decisions', asProposed)).status).toBe(201)
})

test('who holds an escalation does not get what they wrote merged into it, nor joins it with their own draft', async () => {
  const office = await openOffice()
  const { by, go } = groundOf(office)
  const [own, draft, into] = [await by(tomas), await by(tomas), await by(maya)]
  await go(own, tomas, 'submissions')
  await go(into, maya, 'submissions')
  await go(into, tomas, 'acceptances')

  expect((await own.move(ada, 'merges', { into: into.now().id })).body.problems).toMatchObject([{ field: 'into', message: expect.stringContaining('first') }])
  const joining = { ticket: '7001', draft: { id: draft.now().id, version: 1 } }
  expect((await into.move(tomas, 'joins', joining)).body.problems).toMatchObject([{ field: 'draft.id' }])
  expect((await into.move(tomas, 'joins', { ticket: '7001' })).status).toBe(201)
  await go(into, tomas, 'decisions', asProposed)

  expect((await own.move(tomas, 'merges', { into: into.now().id })).body.problems).toMatchObject([
    { field: 'into', message: expect.stringContaining('You decided') },
  ])
  expect((await own.move(ada, 'merges', { into: into.now().id })).status).toBe(201)
})

test('whoever only joins for a customer of theirs wrote nothing, and may decide', async () => {
  const office = await openOffice()
  const { by, go } = groundOf(office)
  const one = await go(await by(maya), maya, 'submissions')
  await go(one, tomas, 'joins', { ticket: '7001' })
  await go(one, tomas, 'acceptances')
  await go(one, tomas, 'decisions', asProposed)
})
