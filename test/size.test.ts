import { beforeEach, describe, expect, test } from 'vitest'
import { emptyCase } from '#src/cases/case.ts'
import { cutMark, mostCaseBytes } from '#src/cases/size.ts'
import { draftEscalation } from '#src/escalations/draft.ts'
import { takeCaseIn } from '#src/escalations/intake.ts'
import { readMacro } from '#src/sops/macro/read.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import { begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { lin, maya, type Office, openOffice, tomas } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

const long = 'é'.repeat(19_999)
const times = <Row>(count: number, row: (at: number) => Row) => Array.from({ length: count }, (_, at) => row(at))
const rows = (count: number, row: (at: number) => object) => times(count, (at) => ({ id: `r${at}`, ...row(at) }))
const kept = async () => {
  const { case: written } = await office.db.selectFrom('escalations').select('case').executeTakeFirstOrThrow()
  return Buffer.byteLength(JSON.stringify(written))
}

/** Parts of a case, each within the bounds of its fields and of a request: 680 kB beside what is there already, 400 kB. */
const grown: Record<string, object> = {
  steps: { steps: rows(9, () => ({ did: long, saw: long })) },
  criteria: { criteria: rows(17, () => ({ criterion: 'beyond-access', proof: long })) },
  unplaced: { unplaced: times(17, () => long) },
  'proposal, its references': { proposal: { references: rows(6, () => ({ kind: 'link', target: long, url: long, title: long })) } },
  'proposal, its assumptions': { proposal: { assumptions: rows(17, () => ({ text: long })) } },
}

test.each(Object.entries(grown))('a case grown by its %s is refused at that part before it is more than 1 MB', async (part, patch) => {
  const one = await begin(office, 'draft')
  const before = 'steps' in patch ? { unplaced: times(10, () => long) } : { steps: rows(10, () => ({ saw: long })) }
  expect((await one.edit(maya, before)).status).toBe(200)
  const message = expect.stringMatching(/MB of at most 1 MB.*shorten it/)

  expect(await one.edit(maya, patch)).toMatchObject({ status: 422, body: { problems: [{ field: part.split(',')[0], message }] } })

  expect(await kept()).toBeLessThanOrEqual(mostCaseBytes)
  expect((await one.edit(maya, { ask: 'Shorter.', steps: [] })).status).toBe(200)
})

describe('fields that the SOP does not have', () => {
  const unknown = { field: 'extra.weather', message: expect.stringMatching(/has no such field/) }

  test('are refused in a new case, by name, with those it has', async () => {
    const answer = await office.as(maya).post('/api/escalations', { ...completeCase, sop: 'bug-escalation', extra: { weather: 'fine' } })
    expect(answer).toMatchObject({ status: 422, body: { code: 'escalation.unfit', problems: [unknown] } })
    expect(answer.body.problems[0].message).toMatch(/“environment”/)
  })

  test('are refused in a patch, also of a returned case, however small each patch is', async () => {
    for (const state of ['draft', 'returned'] as const) {
      const one = await begin(office, state)
      expect((await one.edit(maya, { extra: { weather: 'fine' } })).body.problems).toMatchObject([unknown])
      expect((await one.edit(maya, { extra: { weather: null } })).status).toBe(200)
    }
  })

  test('are refused where a command or a channel brings a case', async () => {
    const written = { ...emptyCase(), extra: { weather: 'fine' } }
    await expect(draftEscalation(office.context(maya), { case: written, door: 'slack' })).rejects.toThrow('Nothing was saved')
    const large = { ...emptyCase(), unplaced: times(100, () => long) }
    await expect(draftEscalation(office.context(maya), { case: large, door: 'command' })).rejects.toThrow('Nothing was saved')
  })

  test('that a newer version of the SOP dropped stay as they are, and can be cleared', async () => {
    const one = await begin(office, 'draft', { ...completeCase })
    await office.db
      .updateTable('escalations')
      .set({ case: JSON.stringify({ ...emptyCase(), extra: { dropped: 'kept' } }) })
      .execute()
    expect((await one.edit(maya, { ask: 'Who?' })).body.extra).toEqual({ dropped: 'kept' })
    expect((await one.edit(maya, { extra: { dropped: 'changed' } })).body.problems).toMatchObject([{ field: 'extra.dropped' }])
    expect((await one.edit(maya, { extra: { dropped: null } })).body.extra).toEqual({})
  })

  test('go to what has no place yet, under their names, when a case goes on under another SOP', async () => {
    const extra = { environment: 'staging', reproduce: 'Press it.' }
    const draft = (await office.as(maya).post('/api/escalations', { ...completeCase, sop: 'bug-escalation', extra })).body
    const moved = await office.as(maya).post(`/api/escalations/${draft.number}/diversions`, { sop: 'non-bug-escalation', reason: 'No bug.' }, { version: 1 })
    const { body } = await office.as(maya).get(`/api/escalations/${moved.body.links[0].number}`)
    expect(body.extra).toEqual({})
    expect(body.unplaced).toEqual([expect.stringMatching(/: staging$/), expect.stringMatching(/: Press it\.$/)])
  })
})

describe('a source that cannot be asked', () => {
  test('has its longest texts cut, with a mark, and nothing refused', async () => {
    const large = { ...emptyCase(), ask: 'Who?', unplaced: times(100, () => long) }
    const answer = await takeCaseIn(office.context(maya), { case: large, door: 'intercom', author: maya })
    expect(answer.ask).toBe('Who?')
    expect(answer.unplaced[0]).toContain(cutMark)
    expect(await kept()).toBeLessThanOrEqual(mostCaseBytes)
  })

  test('and a macro that is too large once it is JSON is read all the same', async () => {
    const [{ sop } = { sop: null }] = (await shippedSops()).filter(({ name }) => name === 'non-bug-escalation')
    if (!sop) throw new Error('no SOP')
    const read = readMacro('\u0001'.repeat(400_000), sop)
    expect(Buffer.byteLength(JSON.stringify(read))).toBeLessThanOrEqual(mostCaseBytes)
  })
})

test('a merge never makes a case too large: captions are left out first', async () => {
  const one = await begin(office)
  const into = await begin(office)
  await office.db
    .updateTable('escalations')
    .set({ case: JSON.stringify({ ...into.now(), ...completeCase, unplaced: times(24, () => long) }) })
    .where('id', '=', into.now().id)
    .execute()
  const id = crypto.randomUUID()
  await office.db
    .insertInto('evidence')
    .values({ id, owner_id: maya.id, name: 'x.png', type: 'image/png', size: 1, width: null, height: null, duration: null, sha256: 'x', at: office.now() })
    .execute()
  await office.db.insertInto('escalation_evidence').values({ escalation_id: one.now().id, evidence_id: id }).execute()
  const evidence = [{ id, caption: long, step: null }]
  await office.db
    .updateTable('escalations')
    .set({ case: JSON.stringify({ ...emptyCase(), evidence }) })
    .where('id', '=', one.now().id)
    .execute()
  await one.move(tomas, 'merges', { into: into.now().id })
  expect((await into.read(lin)).body.evidence).toEqual([{ id, caption: null, step: null }])
})

describe('other wholes that people write', () => {
  const most = { reason: 'r'.repeat(20_001), words: 'w'.repeat(20_001) }
  const cases: [string, (number: string) => Promise<{ status: number; body: { problems: { field: string }[] } }>, string][] = [
    ['a comment', (number) => office.as(maya).post(`/api/escalations/${number}/comments`, { text: most.words }), 'text'],
    [
      'a reason to decide',
      (number) => office.as(tomas).post(`/api/escalations/${number}/decisions`, { decision: 'declined', reason: most.reason }, { version: 2 }),
      'reason',
    ],
    [
      '101 fields to change',
      (number) => office.as(tomas).post(`/api/escalations/${number}/returns`, { marks: times(101, () => ({ field: 'ask', mend: 'x' })) }, { version: 2 }),
      'marks',
    ],
    [
      'a reason to wait',
      (number) =>
        office.as(tomas).post(`/api/escalations/${number}/waits`, { on: 'author', reason: most.reason, until: '2026-03-04T12:00:00Z' }, { version: 2 }),
      'reason',
    ],
    ['a ticket to join with', (number) => office.as(maya).post(`/api/escalations/${number}/joins`, { ticket: '1'.repeat(2_001) }), 'ticket'],
    [
      '21 filters of a view',
      () => office.as(maya).post('/api/views', { name: 'x', query: Object.fromEntries(times(21, (at) => [`f${'abcdefghijklmnopqrstu'[at]}`, 'x'])) }),
      'query',
    ],
    ['the name of a view', () => office.as(maya).post('/api/views', { name: 'x'.repeat(101), query: {} }), 'name'],
    ['a title of an article', () => office.as(tomas).post('/api/articles', { title: 'x'.repeat(20_001), body: 'x' }), 'title'],
  ]

  test.each(cases)('%s has a bound, named at its field', async (_, ask, field) => {
    const one = await begin(office)
    const { status, body } = await ask(one.now().number)
    expect(status).toBe(422)
    expect(body.problems.map((problem) => problem.field)).toContain(field)
  })
})
