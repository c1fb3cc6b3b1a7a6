import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { asProposed, at, begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { ada, ben, lin, maya, noon, noor, type Office, openOffice, tomas } from './office.ts'
import { aCase, answeredBy, citedAndDecided, citing, general, precedent } from './precedents.ts'
import { together } from './together.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

const day = 24 * 60 * 60_000
const read = async (id: string, who = lin) => (await office.as(who).get(`/api/precedents/${id}`)).body
const move = (who: typeof lin, { id, version }: { id: string; version: number }, resource: string, body: object = {}, said: object = {}) =>
  office.as(who).post(`/api/precedents/${id}/${resource}`, body, { version, ...said })
const change = (who: typeof lin, { id, version }: { id: string; version: number }, body: object) =>
  office.as(who).patch(`/api/precedents/${id}`, body, { version })

describe('making one', () => {
  const make = (who: typeof lin, said: object) => office.as(who).post('/api/precedents', { ...general, ...said })

  test('Tier 2 proposes, a lead publishes, and everybody reads it', async () => {
    const { number } = (await begin(office, 'decided')).now()
    const scope = { persona: 'agency', plan: null, amount: 'up to 50 templates', conditions: ['All workspaces belong together.'] }
    const { status, body } = await make(tomas, { escalation: number, scope })

    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        ...{ ...general, scope, state: 'proposed', appliedBy: 'tier2', upTo: null, version: 1, escalation: { number }, decision: 'as-proposed' },
        ...{ reviewOn: '2027-03-02', expired: false, overruledBy: null, proposedBy: { name: 'Tomás' }, publishedBy: null, publishedAt: null },
        ...{ uses: { total: 0, held: 0, disputed: 0, open: 0 }, suggestion: null },
      },
    })
    expect(await move(lin, body, 'publications')).toMatchObject({
      status: 201,
      body: { state: 'published', version: 2, publishedBy: { name: 'Lin' }, publishedAt: noon.toISOString() },
    })
    expect(await read(body.id, maya)).toMatchObject({ state: 'published', question: general.question })
    expect((await office.as(maya).get('/api/precedents')).body).toMatchObject({ items: [{ id: body.id }], total: 1, next: null })
    expect((await office.as(maya).get('/api/precedents?state=proposed')).body).toMatchObject({ items: [], total: 0 })
  })

  test('only a lead publishes at once', async () => {
    const { number } = (await begin(office, 'decided')).now()

    expect(await make(tomas, { escalation: number, publish: true })).toMatchObject({ status: 403, body: { code: 'precedent.leads_publish' } })
    expect(await make(lin, { escalation: number, publish: true })).toMatchObject({ status: 201, body: { state: 'published', version: 1 } })
    expect((await office.as(maya).get('/api/precedents')).body.total).toBe(1)
  })

  test('is made of a decision, and of nothing else', async () => {
    const one = await begin(office, 'accepted')
    const tried = () => make(lin, { escalation: one.now().number })
    expect(await tried()).toMatchObject({ status: 409, body: { code: 'precedent.no_decision' } })

    await one.move(tomas, 'decisions', asProposed)
    await one.move(maya, 'closings', { outcome: 'carried-out', done: 'Copied.', customerTold: 'yes' })
    const { status, body } = await tried()
    expect(status).toBe(201)
    await one.move(maya, 'reopenings', { reason: 'It was not all of them.' })
    expect(await tried()).toMatchObject({ status: 409 })
    expect(await read(body.id)).toMatchObject({ decision: null })
    expect(await make(lin, { escalation: 'E-99999' })).toMatchObject({ status: 404 })
  })

  test('is made once, though it is sent twice', async () => {
    const { number } = (await begin(office, 'decided')).now()
    const send = () => office.as(lin).post('/api/precedents', { ...general, escalation: number, publish: true }, { key: 'one-and-the-same' })
    const [first, second] = await Promise.all([send(), send()])

    expect(first.body).toEqual(second.body)
    expect((await office.as(lin).get('/api/precedents')).body.total).toBe(1)
  })

  test('a limit goes with Tier 1, and a review date lies ahead', async () => {
    const { number } = (await begin(office, 'decided')).now()
    const { status, body } = await make(tomas, { escalation: number, upTo: '50 templates', reviewOn: '2026-03-02' })

    expect({ status, fields: body.problems.map(({ field }: { field: string }) => field) }).toEqual({ status: 422, fields: ['reviewOn', 'upTo'] })
    expect(await make(tomas, { escalation: number, appliedBy: 'tier1', upTo: '50 templates', reviewOn: '2026-03-03' })).toMatchObject({
      status: 201,
      body: { appliedBy: 'tier1', upTo: '50 templates', reviewOn: '2026-03-03' },
    })
    expect(await make(tomas, { escalation: number, reviewOn: '2027-02-30' })).toMatchObject({ status: 422, body: { problems: [{ field: 'reviewOn' }] } })
  })
})

describe('what belongs to one customer', () => {
  const question = 'Can Northwind copy templates? They write from ana@northwind.example.'

  test('is pointed out before it is published, and stands there only if it is meant to', async () => {
    const { id, version } = await precedent(office, { proposed: true, question })
    const refused = await move(lin, { id, version }, 'publications')

    expect(refused).toMatchObject({ status: 422, body: { code: 'precedent.personal', facts: { count: 2 } } })
    expect(refused.body.problems).toEqual([
      { field: 'question', message: expect.stringContaining('“Northwind” is the customer’s name.') },
      { field: 'question', message: expect.stringContaining('“ana@northwind.example” is an e-mail address.') },
    ])
    expect(await read(id)).toMatchObject({ state: 'proposed', version: 1 })
    expect(await move(lin, { id, version }, 'publications', { acknowledged: true })).toMatchObject({ status: 201 })
  })

  test('is looked for when it is published at once, and when what is published is reworded', async () => {
    const { number } = (await begin(office, 'decided')).now()
    const wanted = { ...general, escalation: number, publish: true, ruling: 'Ticket 215470012345 says so.' }
    expect(await office.as(lin).post('/api/precedents', wanted)).toMatchObject({ status: 422, body: { problems: [{ field: 'ruling' }] } })

    const { body } = await office.as(lin).post('/api/precedents', { ...wanted, acknowledged: true })
    expect(await change(lin, body, { appliedBy: 'tier1' })).toMatchObject({ status: 200 })
    expect(await change(lin, { ...body, version: 2 }, { question })).toMatchObject({ status: 422, body: { code: 'precedent.personal' } })
  })

  test('is found in what the form begins with', async () => {
    const one = await begin(office, 'decided', { ...completeCase, ask: 'Northwind wants to copy templates.' })
    const form = async (who: typeof maya) => (await office.as(who).get(`${one.path}/precedent`)).body

    expect(await form(tomas)).toEqual({
      draft: {
        question: 'Northwind wants to copy templates.',
        ruling: `${completeCase.proposal.recommendation}\n\nWhy: ${asProposed.reason}`,
        scope: { persona: 'agency', plan: 'Agency', amount: null, conditions: [] },
        reviewOn: '2027-03-02',
        personal: { question: [{ kind: 'customer', text: 'Northwind', at: 0 }], ruling: [] },
      },
      precedents: [],
    })
    const { body } = await office.as(tomas).post('/api/precedents', { ...general, escalation: one.now().number })
    expect((await form(maya)).precedents).toMatchObject([{ id: body.id, state: 'proposed' }])
    await one.move(maya, 'reopenings', { reason: 'It was not all of them.' })
    expect(await form(maya)).toMatchObject({ draft: null, precedents: [{ id: body.id }] })
  })

  test.each([
    [{ decision: 'replaced', answer: 'Export and import them.', reason: 'It is quicker.' }, 'Export and import them.\n\nWhy: It is quicker.'],
    [{ decision: 'declined', reason: 'Nobody has the time.' }, 'This is declined.\n\nWhy: Nobody has the time.'],
  ])('the ruling begins with what was decided: %j', async (decision, ruling) => {
    const one = await begin(office, 'accepted')
    await one.move(tomas, 'decisions', { ...asProposed, ...decision })

    expect((await office.as(tomas).get(`${one.path}/precedent`)).body.draft.ruling).toBe(ruling)
  })
})

describe('what becomes of it', () => {
  test('its proposer mends it until it is published; from then on a lead does', async () => {
    const made = await precedent(office, { proposed: true, scope: { plan: 'Agency', persona: 'agency', conditions: ['One'] } })
    expect(await change(ada, made, { ruling: 'No.' })).toMatchObject({ status: 403, body: { code: 'precedent.not_yours' } })
    const mended = await change(tomas, made, { ruling: 'Once.', scope: { persona: null, conditions: ['One', 'Two'] } })
    expect(mended).toMatchObject({ status: 200, body: { ruling: 'Once.', version: 2, scope: { plan: 'Agency', persona: null, conditions: ['One', 'Two'] } } })

    await move(lin, mended.body, 'publications')
    expect(await change(tomas, { ...made, version: 3 }, { ruling: 'Twice.' })).toMatchObject({ status: 403 })
    expect(await change(lin, { ...made, version: 3 }, { appliedBy: 'tier1', upTo: '50' })).toMatchObject({ status: 200, body: { upTo: '50' } })
    expect(await change(noor, { ...made, version: 4 }, { appliedBy: 'tier2' })).toMatchObject({ status: 200, body: { upTo: null, version: 5 } })
  })

  test('a change of what has changed since is refused, and says what has', async () => {
    const made = await precedent(office)
    await change(lin, made, { ruling: 'Once.', scope: { amount: '40' } })

    const stale = await change(noor, made, { question: 'May they copy?' })
    expect(stale).toMatchObject({ status: 412, body: { code: 'version.stale', facts: { seen: 1, version: 2, paths: ['scope', 'ruling'] } } })
    expect(stale.body.changed[1]).toEqual({ path: 'ruling', was: general.ruling, is: 'Once.', by: { id: lin.id, name: 'Lin' }, at: noon.toISOString() })
    expect(await move(noor, made, 'retirements')).toMatchObject({ status: 412 })
    expect(await office.as(lin).patch(`/api/precedents/${made.id}`, { ruling: 'x' })).toMatchObject({ status: 428 })
    expect(await read(made.id)).toMatchObject({ version: 2, question: general.question, ruling: 'Once.' })
  })

  test('a change that changes nothing leaves no version, and no entry', async () => {
    const made = await precedent(office)

    expect(await change(lin, made, { ruling: general.ruling, scope: {} })).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await audit()).toEqual(['precedent-published'])
  })

  const audit = async () =>
    (await office.as(noor).get('/api/audit')).body.items.map(({ action }: { action: string }) => action).filter((action: string) => action !== 'sop-published')

  test('another one overrules it: a published one, and never in a circle', async () => {
    const [old, proposed, better] = [
      await precedent(office),
      await precedent(office, { proposed: true }),
      await precedent(office, { question: 'May they copy?' }),
    ]
    const overrule = (one: { id: string; version: number }, by: { id: string }) => move(lin, one, 'overrulings', { by: by.id })

    expect(await overrule(old, old)).toMatchObject({ status: 409, body: { code: 'precedent.cannot_overrule', problems: [{ field: 'by' }] } })
    expect(await overrule(old, proposed)).toMatchObject({ status: 409 })
    expect(await overrule(old, { id: '00000000-0000-4000-8000-00000000ffff' })).toMatchObject({ status: 404 })
    expect(await overrule(old, better)).toMatchObject({
      status: 201,
      body: { state: 'overruled', overruledBy: { id: better.id, question: 'May they copy?' }, moves: [{ move: 'change', allowed: false }, {}, {}, {}] },
    })
    expect(await overrule(better, old)).toMatchObject({ status: 409 })
    expect(await change(lin, { ...old, version: 2 }, { ruling: 'x' })).toMatchObject({ status: 409, body: { code: 'precedent.cannot' } })
    expect(await audit()).toEqual(['precedent-overruled', 'precedent-published', 'precedent-published'])
  })

  test('of two that overrule each other at once, one stays', async () => {
    const [one, other] = [await precedent(office), await precedent(office)]
    const answers = await together(office.db, sql`select from precedents for update`, [
      () => move(lin, one, 'overrulings', { by: other.id }),
      () => move(noor, other, 'overrulings', { by: one.id }),
    ])

    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect([(await read(one.id)).state, (await read(other.id)).state].toSorted()).toEqual(['overruled', 'published'])
  })

  test('is retired, proposed or published; and neither twice', async () => {
    const [proposed, published] = [await precedent(office, { proposed: true }), await precedent(office)]

    expect(await move(lin, proposed, 'retirements')).toMatchObject({ status: 201, body: { state: 'retired' } })
    expect(await move(lin, published, 'retirements', {}, { key: 'retire-it-once' })).toMatchObject({ status: 201 })
    expect(await move(lin, published, 'retirements', {}, { key: 'retire-it-once' })).toMatchObject({ status: 201, body: { version: 2 } })
    expect(await move(lin, { ...published, version: 2 }, 'publications')).toMatchObject({ status: 409, body: { detail: expect.stringContaining('retired') } })
    expect(await move(tomas, published, 'retirements')).toMatchObject({ status: 403 })
  })

  test('past its review date it is expired, until a lead gives it another', async () => {
    const made = await precedent(office, { reviewOn: '2026-03-03' })
    office.later(day)
    expect(await read(made.id, maya)).toMatchObject({ expired: false })
    office.later(day)
    expect(await read(made.id, maya)).toMatchObject({ expired: true, state: 'published' })
    expect(await change(lin, made, { reviewOn: '2026-03-03' })).toMatchObject({ status: 422, body: { problems: [{ field: 'reviewOn' }] } })
    expect(await change(lin, made, { reviewOn: '2026-06-01' })).toMatchObject({ status: 200, body: { expired: false } })
    expect(await move(lin, await precedent(office, { proposed: true, reviewOn: '2026-03-05' }), 'publications')).toMatchObject({ status: 201 })
    const late = await precedent(office, { proposed: true, reviewOn: '2026-03-05' })
    office.later(2 * day)
    expect(await move(lin, late, 'publications')).toMatchObject({ status: 422, body: { problems: [{ field: 'reviewOn' }] } })
  })

  test('every answer says what its reader may do, and why not', async () => {
    const { id } = await precedent(office, { proposed: true })
    const may = async (who: typeof lin) =>
      (await read(id, who)).moves.filter(({ allowed }: { allowed: boolean }) => allowed).map(({ move }: { move: string }) => move)

    expect([await may(maya), await may(tomas), await may(ada), await may(lin)]).toEqual([[], ['change'], [], ['change', 'publish', 'retire']])
    expect((await read(id, ada)).moves[0]).toMatchObject({ because: 'Only Tomás, who proposed it, or a lead can do that.' })
  })
})

describe('its uses', () => {
  const uses = async (id: string, who = lin) => (await office.as(who).get(`/api/precedents/${id}/uses`)).body

  test('are the cases that cite it: held when they are decided as proposed, not when the decision is another', async () => {
    const { id } = await precedent(office)
    const [held, , declined, changed, open] = [
      await citedAndDecided(office, id),
      await citedAndDecided(office, id, { decision: 'replaced', answer: 'Something else.' }),
      await citedAndDecided(office, id, { decision: 'declined' }),
      await citedAndDecided(office, id, { decision: 'with-changes', answer: 'Only twenty.' }),
      await citing(office, id),
    ]
    await begin(office, 'draft', { ...aCase(), proposal: { references: [{ kind: 'precedent', target: id }] } })

    expect((await read(id)).uses).toEqual({ total: 5, held: 1, disputed: 2, open: 2 })
    const { items, total } = await uses(id, ben)
    expect(total).toBe(5)
    expect(items).toContainEqual({ number: held.now().number, how: 'cited', held: true, at: noon.toISOString() })
    expect(items).toContainEqual({ number: declined.now().number, how: 'cited', held: false, at: noon.toISOString() })
    for (const one of [changed, open]) expect(items).toContainEqual(expect.objectContaining({ number: one.now().number, held: null }))

    await held.move(maya, 'reopenings', { reason: 'It was not all of them.' })
    expect((await read(id)).uses).toEqual({ total: 5, held: 0, disputed: 3, open: 2 })
    await held.move(tomas, 'decisions', asProposed)
    expect((await read(id)).uses).toMatchObject({ held: 1, disputed: 2 })
  })

  test('are the cases that it answered: held after seven days, unless they came back', async () => {
    const { id } = await precedent(office)
    const [quiet, again, returned] = [await answeredBy(office, id), await answeredBy(office, id), await answeredBy(office, id)]
    expect((await read(id)).uses).toEqual({ total: 3, held: 0, disputed: 0, open: 3 })

    office.later(day)
    await again.move(maya, 'reopenings', { reason: 'It does not answer it.' })
    const { ticket } = returned.now()
    await begin(office, 'submitted', { ...completeCase, ticket })
    office.later(6 * day - 1)
    expect((await read(id)).uses).toEqual({ total: 3, held: 0, disputed: 2, open: 1 })
    office.later(1)
    expect((await read(id)).uses).toEqual({ total: 3, held: 1, disputed: 2, open: 0 })
    expect((await uses(id, maya)).items).toContainEqual({ number: quiet.now().number, how: 'self-served', held: true, at: noon.toISOString() })
  })

  test('what was opened again before it was answered does not speak against the answer', async () => {
    const { id } = await precedent(office)
    const one = await citing(office, id)
    await one.move(maya, 'withdrawals', { reason: 'Solved meanwhile.' })
    await one.move(maya, 'reopenings', { reason: 'It was not.' })
    await one.move(maya, 'closings', { outcome: 'self-served', solvedBy: { kind: 'precedent', id } })

    expect((await read(id)).uses).toEqual({ total: 1, held: 0, disputed: 0, open: 1 })
  })

  test('are listed as far as their reader may see them: a draft that it answered is its author’s', async () => {
    const { id } = await precedent(office)
    await answeredBy(office, id)

    expect([(await uses(id, maya)).total, (await uses(id, lin)).total, (await read(id, lin)).uses.total]).toEqual([1, 0, 1])
  })

  test('count once, and not at all where it was made', async () => {
    const made = await precedent(office)
    const both = await citing(office, made.id)
    await both.move(maya, 'closings', { outcome: 'self-served', solvedBy: { kind: 'precedent', id: made.id } })
    const source = at(office, (await office.as(maya).get(`/api/escalations/${made.escalation.number}`)).body)
    await source.move(maya, 'reopenings', { reason: 'Once more.' })
    await source.move(maya, 'closings', { outcome: 'self-served', solvedBy: { kind: 'precedent', id: made.id } })

    expect((await uses(made.id)).items).toEqual([{ number: both.now().number, how: 'self-served', held: null, at: noon.toISOString() }])
  })

  test('five that held and none disputed suggest, to a lead, that Tier 1 applies it alone', async () => {
    const made = await precedent(office)
    for (let n = 0; n < 4; n++) await citedAndDecided(office, made.id)
    expect((await read(made.id)).suggestion).toBeNull()
    const fifth = await citedAndDecided(office, made.id)

    expect((await read(made.id)).suggestion).toEqual({ kind: 'let-tier1-apply', sentence: expect.stringContaining('all 5 times') })
    expect((await office.as(lin).get('/api/precedents')).body.items[0].suggestion).not.toBeNull()
    expect((await read(made.id, tomas)).suggestion).toBeNull()
    await citedAndDecided(office, made.id)
    await fifth.move(maya, 'reopenings', { reason: 'It was not all of them.' })
    expect(await read(made.id)).toMatchObject({ uses: { held: 5, disputed: 1 }, suggestion: null })
    await fifth.move(tomas, 'decisions', asProposed)
    expect((await read(made.id)).suggestion).not.toBeNull()
    expect(await change(lin, made, { appliedBy: 'tier1' })).toMatchObject({ body: { suggestion: null } })
  })
})

test('the list goes page by page, the newest first', async () => {
  for (let n = 0; n < 3; n++) await precedent(office, { question: `Question ${n}` })
  const first = (await office.as(maya).get('/api/precedents?limit=2')).body
  const second = (await office.as(maya).get(`/api/precedents?limit=2&cursor=${first.next}`)).body

  expect([...first.items, ...second.items].map(({ question }) => question)).toEqual(['Question 2', 'Question 1', 'Question 0'])
  expect([first.total, second.next]).toEqual([3, null])
})
