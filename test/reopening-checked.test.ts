import { beforeEach, describe, expect, test } from 'vitest'
import { at, begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { maya, type Office, openOffice, tomas } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

type One = Awaited<ReturnType<typeof begin>>
const because = { reason: 'It is not over.' }
const closings: Record<string, (one: One) => Promise<{ status: number }>> = {
  withdrawn: (one) => one.move(maya, 'withdrawals', { reason: 'Solved meanwhile.' }),
  answered: (one) => one.move(maya, 'closings', { outcome: 'self-served', solvedBy: { kind: 'link', id: 'https://help.example.com/x' } }),
  transferred: (one) => one.move(maya, 'diversions', { sop: 'bug-escalation', reason: 'It is a bug.' }),
}
const edits = {
  'without a proposal': { proposal: null },
  'without what is asked': { ask: null },
  'without any step': { steps: [] },
  'without a reason to escalate': { criteria: [] },
}

describe('a returned case that was emptied and closed does not come back to the queue unchecked:', () => {
  const rows = Object.keys(closings).flatMap((closed) => Object.keys(edits).map((edit) => [closed, edit as keyof typeof edits] as const))

  test.each(rows)('%s, %s', async (closed, edit) => {
    const one = await begin(office, 'returned')
    expect((await one.edit(maya, edits[edit])).status).toBe(200)
    expect((await closings[closed]?.(one))?.status).toBe(201)

    for (const person of [maya, tomas])
      expect(await one.move(person, 'reopenings', because)).toMatchObject({ status: 422, body: { code: 'escalation.not_ready', findings: expect.any(Array) } })
    expect((await one.read(maya)).body.state).toBe('closed')
  })
})

test('nor does a text that was taken in without a proposal, and returned', async () => {
  const text =
    'Ticket: https://app.intercom.com/a/inbox/abc123/inbox/conversation/215470012345\nUser: Agency\nIssue: They ask for a copy.\nProposed Solution:\n'
  const one = at(office, (await office.as(maya).post('/api/intake', { text })).body)
  expect(one.now().state).toBe('returned')
  await one.move(maya, 'withdrawals', { reason: 'Solved meanwhile.' })

  expect(await one.move(maya, 'reopenings', because)).toMatchObject({ status: 422, body: { code: 'escalation.not_ready' } })
})

test('what was changed and is complete comes back as another round', async () => {
  const one = await begin(office, 'returned')
  await one.edit(maya, { ask: 'Only one question now.' })
  await one.move(maya, 'withdrawals', { reason: 'Solved meanwhile.' })

  expect((await one.move(maya, 'reopenings', because)).body).toMatchObject({ state: 'submitted', rounds: 2, marks: [] })
})

test('what was not changed comes back as it was, also with evidence that a merge brought', async () => {
  const one = await begin(office, 'submitted')
  const other = await begin(office, 'submitted', { ...completeCase, ticket: 'https://app.intercom.com/a/inbox/abc123/inbox/conversation/215470099998' })
  expect((await other.move(tomas, 'merges', { into: one.now().number })).status).toBe(201)
  await one.read(maya)
  await one.move(maya, 'withdrawals', { reason: 'Solved meanwhile.' })

  expect((await one.move(tomas, 'reopenings', because)).body).toMatchObject({ state: 'submitted', rounds: 1 })
})
