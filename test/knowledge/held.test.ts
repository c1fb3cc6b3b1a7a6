import { beforeEach, describe, expect, test } from 'vitest'
import { lookAtAllDue } from '#src/reminders/due.ts'
import { begin } from '../begun.ts'
import { hangBell } from '../bell.ts'
import { completeCase } from '../cases.ts'
import { ada, ben, lin, maya, type Office, openOffice, tomas, zone } from '../office.ts'
import { aCase, answeredBy, citedAndDecided, precedent } from '../precedents.ts'

const week = 7 * 86_400_000
const article = { outcome: 'self-served', solvedBy: { kind: 'link', id: 'https://help.example.com/owner' } }
const done = { outcome: 'carried-out', done: 'Copied twelve.', customerTold: 'yes' }

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

const lookAround = () => lookAtAllDue({ db: office.db, queue: office.queue, now: office.now(), zone })
const uses = async (id: string) => (await office.as(lin).get(`/api/precedents/${id}`)).body.uses
const answered = async (state: 'draft' | 'submitted' = 'draft') => {
  const one = await begin(office, state, aCase())
  await one.move(maya, 'closings', article)
  return one
}

describe('a week after something answered it', () => {
  test('it is looked at again, its timeline says what was seen, and its author is asked', async () => {
    const one = await answered()
    const { version } = one.now()
    office.later(week - 1)
    expect(await lookAround()).toBe(0)
    office.later(1)
    expect(await lookAround()).toBe(1)
    expect(await lookAround()).toBe(0)

    expect((await one.read(maya)).body).toMatchObject({ version, closing: { lookedBack: { again: null, asked: { name: 'Maya' }, held: null } } })
    expect((await one.timeline(maya)).at(-1)).toMatchObject({
      kind: 'looked-back',
      actor: { kind: 'system' },
      sentence: 'Baton looked at E-1001 again and asked you whether it held. Held, it seems: the ticket did not come back in seven days.',
    })
  })

  test('a later case about the same ticket is seen; one that was there before, a draft, and another ticket are not', async () => {
    const same = aCase()
    await begin(office, 'submitted', same)
    const one = await begin(office, 'draft', same)
    await one.move(maya, 'closings', article)
    office.later(1)
    await begin(office, 'submitted', aCase())
    await begin(office, 'draft', same)
    const again = await begin(office, 'submitted', same)
    office.later(week)
    await lookAround()

    expect((await one.read(maya)).body.closing.lookedBack.again).toBe(again.now().number)
    expect((await one.timeline(maya)).at(-1)?.sentence).toContain(`Did not hold, it seems: the ticket came back as ${again.now().number}.`)
  })

  test('what was opened again before is not asked about', async () => {
    const one = await answered('submitted')
    await one.move(maya, 'reopenings', { reason: 'It does not answer it.' })
    office.later(week)

    expect(await lookAround()).toBe(0)
    expect((await office.as(maya).post(`${one.path}/held`, { held: true })).body).toMatchObject({ status: 409, code: 'knowledge.not_asked' })
  })

  test('what was withdrawn, or carried out without a precedent, is not', async () => {
    await (await begin(office, 'draft', aCase())).move(maya, 'withdrawals', { reason: 'Solved meanwhile.' })
    await (await begin(office, 'decided', { ...completeCase, proposal: { ...completeCase.proposal, references: [] } })).move(maya, 'closings', done)
    office.later(week)

    expect(await lookAround()).toBe(0)
  })
})

describe('the answer', () => {
  const asked = async () => {
    const one = await answered('submitted')
    office.later(week)
    await lookAround()
    return one
  }

  test('stands on the timeline and with the closing; said again, the newer word counts', async () => {
    const one = await asked()
    const { version } = one.now()

    expect((await one.move(maya, 'held', { held: true })).body).toMatchObject({ version, closing: { lookedBack: { held: true } } })
    expect((await one.timeline(ben)).at(-1)).toMatchObject({ kind: 'judged', sentence: 'Maya said that E-1001 held: it did not come back.' })
    expect((await one.move(ada, 'held', { held: false })).body).toMatchObject({ closing: { lookedBack: { held: false, asked: { name: 'Maya' } } } })
    expect((await one.move(maya, 'held', {})).body.problems).toEqual([{ field: 'held', message: 'Say true if it held, false if it came back.' }])
  })

  test('is for whoever was asked, the author and Tier 2', async () => {
    const one = await asked()

    expect((await one.move(ben, 'held', { held: true })).body).toMatchObject({ status: 403, detail: expect.stringMatching(/^Maya is asked whether it held;/) })
  })

  test('no offers to reopen, and a case that is open again has no answer any more', async () => {
    const one = await asked()
    const no = (await one.move(maya, 'held', { held: false })).body
    expect(no.moves).toContainEqual({ move: 'reopen', allowed: true, because: null })

    expect((await one.move(maya, 'reopenings', { reason: 'It came back.' })).body).toMatchObject({ state: 'submitted', closing: null })
  })
})

describe('for the uses of a precedent', () => {
  test('the answer counts more than what was seen, and an opening again more than both', async () => {
    const { id } = await precedent(office)
    const [kept, back] = [await answeredBy(office, id), await answeredBy(office, id)]
    office.later(1)
    await begin(office, 'submitted', { ...completeCase, ticket: back.now().ticket })
    office.later(week)
    await lookAround()
    expect(await uses(id)).toEqual({ total: 2, held: 1, disputed: 1, open: 0 })

    await kept.move(maya, 'held', { held: false })
    expect(await uses(id)).toEqual({ total: 2, held: 0, disputed: 2, open: 0 })
    await back.move(maya, 'held', { held: true })
    await kept.move(maya, 'held', { held: true })
    expect(await uses(id)).toEqual({ total: 2, held: 2, disputed: 0, open: 0 })
    await back.move(maya, 'reopenings', { reason: 'It came back after all.' })
    expect(await uses(id)).toEqual({ total: 2, held: 1, disputed: 1, open: 0 })
  })

  test('whoever carried it out is asked, also where it was changed a little, and not where it was replaced', async () => {
    const { id } = await precedent(office)
    const changed = await citedAndDecided(office, id, { decision: 'with-changes', answer: 'Only twenty.', carryOut: { by: 'person', person: ben.id } })
    const replaced = await citedAndDecided(office, id, { decision: 'replaced', answer: 'Something else.' })
    await changed.move(ben, 'closings', done)
    await replaced.move(maya, 'closings', done)
    office.later(week)
    expect(await lookAround()).toBe(1)
    expect(await uses(id)).toEqual({ total: 2, held: 0, disputed: 1, open: 1 })

    expect((await changed.move(ben, 'held', { held: true })).body.closing.lookedBack).toMatchObject({ asked: { name: 'Ben' }, held: true })
    expect(await uses(id)).toEqual({ total: 2, held: 1, disputed: 1, open: 0 })
  })
})

test('the one who is asked has it among the news, of a draft as well, until it is answered', async () => {
  const tell = await hangBell(office)
  const one = await answered()
  office.later(week)
  await lookAround()
  await tell(one.now().id)
  const news = async (who: typeof maya) => (await office.as(who).get('/api/notices')).body.items

  expect(await news(maya)).toEqual([
    expect.objectContaining({ kind: 'looked-back', asks: 'held', sentence: expect.stringContaining('asked you whether it held') }),
  ])
  expect(await news(tomas)).toEqual([])
  await one.move(maya, 'held', { held: true })
  await tell(one.now().id)
  expect(await news(maya)).toEqual([expect.objectContaining({ kind: 'looked-back', asks: null })])
})
