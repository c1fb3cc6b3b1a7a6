import { beforeEach, expect, test } from 'vitest'
import { at } from './begun.ts'
import { completeCase } from './cases.ts'
import { png } from './files.ts'
import { ada, ben, lin, maya, noor, type Office, openOffice, tomas } from './office.ts'
import { upload } from './uploads.ts'
import { everythingReadBy } from './visibility.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

const readers = { 'a colleague': ben, 'Tier 2': tomas, 'a lead': lin, 'an administrator': noor }
type One = ReturnType<typeof at>

const begun = async (written: object = completeCase) => at(office, (await office.as(maya).post('/api/escalations', written)).body)
const edit = async (one: One, patch: object) => expect((await one.edit(maya, patch)).status).toBe(200)
const move = async (one: One, who: typeof maya, resource: string, body: object = {}) => expect((await one.move(who, resource, body)).status).toBe(201)

const secret = 'Xylophonsecret'
const [shared, hidden] = [{ shared: true }, { shared: false }]
const steps = (saw: string) => ({ steps: [...completeCase.steps.slice(0, 2), { ...completeCase.steps[2], saw }] })

/** Ways in which words are written while others cannot read them, and taken out before they can. */
const ways: Record<string, (one: One) => Promise<void>> = {
  'a draft that was never shared is rewritten and submitted': async (one) => {
    await edit(one, { ask: secret })
    await edit(one, { ask: completeCase.ask })
    await move(one, maya, 'submissions')
  },
  'a draft is shared, hidden, rewritten and submitted': async (one) => {
    await edit(one, shared)
    await edit(one, hidden)
    await edit(one, steps(secret))
    await edit(one, steps('Nothing.'))
    await move(one, maya, 'submissions')
  },
  'words written as it is hidden are taken out as it is shared again': async (one) => {
    await edit(one, shared)
    await edit(one, { ...hidden, ask: secret })
    await edit(one, { ...shared, ask: completeCase.ask })
  },
  'a row is added while it is hidden and rewritten before it is shared': async (one) => {
    await edit(one, shared)
    await edit(one, hidden)
    const row = { id: 's9', did: secret, verdict: 'tested', saw: secret }
    await edit(one, { steps: [...completeCase.steps, row] })
    await edit(one, { steps: [...completeCase.steps, { ...row, did: 'Asked them.', saw: 'Nothing.' }] })
    await edit(one, shared)
    await move(one, maya, 'submissions')
  },
  'a returned case is handed to another author afterwards': async (one) => {
    await edit(one, { customer: { notes: secret } })
    await edit(one, { customer: { notes: null } })
    await move(one, maya, 'submissions')
    await move(one, tomas, 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] })
    await move(one, lin, 'assignments', { to: ben.id, reason: 'Maya is away.' })
  },
  'it is withdrawn in private and reopened': async (one) => {
    await edit(one, { ask: secret })
    await edit(one, { ask: completeCase.ask })
    await move(one, maya, 'withdrawals', { reason: secret })
    await move(one, maya, 'reopenings', { reason: 'It is asked again.' })
  },
  'it is answered in private by a page of that name and reopened': async (one) => {
    await move(one, maya, 'closings', { outcome: 'self-served', solvedBy: { kind: 'link', id: `https://help.example.com/${secret}` } })
    await move(one, maya, 'reopenings', { reason: 'It is asked again.' })
  },
  'its author wrote a comment before it was shared': async (one) => {
    await move(one, maya, 'comments', { text: secret })
    await edit(one, shared)
  },
  'it was searched for in words that are not in the case': async (one) => {
    await office.as(maya).post('/api/suggestions', { text: `${completeCase.ask} ${secret}`, escalation: one.now().number })
    await move(one, maya, 'submissions')
  },
  'it was searched for while hidden, and shared again': async (one) => {
    await edit(one, shared)
    await edit(one, hidden)
    await office.as(maya).post('/api/suggestions', { text: secret, escalation: one.now().number })
    await edit(one, shared)
  },
}

test.each(Object.entries(ways))('%s: nobody else reads any of it anywhere', async (_, happens) => {
  const one = await begun()
  await happens(one)

  for (const [role, reader] of Object.entries(readers)) {
    const read = await everythingReadBy(office, reader, one.now())
    expect(read, role).toContain(one.now().number)
    expect(read, role).not.toContain(secret)
  }
})

test('a colleague with an old version is told what differs from what they saw, and its author which fields changed', async () => {
  const one = await begun()
  await edit(one, shared)
  await edit(one, hidden)
  await edit(one, { ask: secret })
  await edit(one, { ask: 'May I copy them?' })
  await move(one, maya, 'submissions')

  const stale = (who: typeof maya) =>
    office
      .as(who)
      .post(`${one.path}/comments`, { text: 'Hm.' })
      .then(() => office.as(who).post(`${one.path}/acceptances`, {}, { version: 2 }))

  expect((await stale(tomas)).body.changed).toEqual([
    expect.objectContaining({ path: 'state', is: 'submitted' }),
    expect.objectContaining({ path: 'holder' }),
    expect.objectContaining({ path: 'ask', was: completeCase.ask, is: 'May I copy them?' }),
  ])
  expect((await stale(maya)).body.changed.map(({ path }: { path: string }) => path)).toContain('ask')
})

test.each([
  ['as it is shared', [{ evidence: [], shared: true }]],
  ['before it is shared', [{ evidence: [] }, shared]],
  ['as it is hidden again', [shared, { evidence: [], shared: false }, shared]],
])('a file that was taken out %s is not shown to others', async (_, patches) => {
  const { about } = await upload(office, maya, png())
  const one = await begun({ ...completeCase, evidence: [{ id: about.id }] })
  for (const patch of patches) await edit(one, patch)

  expect((await office.as(ben).get(one.path)).status).toBe(200)
  expect((await office.as(ben).get(`/api/evidence/${about.id}/about`)).status).toBe(404)
  expect((await office.as(maya).get(`/api/evidence/${about.id}/about`)).status).toBe(200)
})

test('what was written in a shared draft by helpers stays, also when it was hidden in between', async () => {
  const one = await begun()
  await edit(one, shared)
  await move(one, ben, 'comments', { text: 'Ask for the plan first.' })
  await edit(one, hidden)
  await move(one, maya, 'comments', { text: secret })
  await move(one, maya, 'submissions')

  const said = async (who: typeof maya) => (await one.timeline(who)).filter(({ kind }) => kind === 'commented').map(({ facts }) => facts.text)
  expect(await said(ada)).toEqual(['Ask for the plan first.'])
  expect(await said(maya)).toEqual(['Ask for the plan first.', secret])
})

test('the words taken out of a private draft are in no version once it is submitted', async () => {
  const one = await begun()
  await edit(one, { ask: secret })
  await edit(one, { ask: completeCase.ask })
  await move(one, maya, 'submissions')

  const rows = await office.db.selectFrom('versions').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(rows.map(({ version, actor_id }) => [version, actor_id])).toEqual([1, 2, 3, 4].map((version) => [version, maya.id]))
})
