import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openLog } from '#src/foundation/log.ts'
import { compareDecision } from '#src/knowledge/consistency/compare.ts'
import { keepComparing } from '#src/knowledge/consistency/keep-comparing.ts'
import { openQueue } from '#src/queue/queue.ts'
import { asProposed, begin } from '../begun.ts'
import { hangBell } from '../bell.ts'
import { ada, ben, lin, maya, type Office, openOffice, tomas } from '../office.ts'
import { aCase } from '../precedents.ts'

const declined = { ...asProposed, decision: 'declined', reason: 'Nobody may copy between organisations.' }

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

/** Decided by Tomás an hour later than what was decided before, known to whoever looks for it, and compared. */
async function decided(decision: object = asProposed, written: object = aCase()) {
  office.later(3_600_000)
  const one = await begin(office, 'submitted', written)
  const answer = await one.move(tomas, 'decisions', decision)
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  await compare(one)
  return one
}
const compare = async (one: { now(): { id: string } }) => {
  await known(one.now().id)
  await compareDecision({ db: office.db, queue: office.queue, library: office.library, now: office.now() }, one.now().id)
}
/** It stands on the shelf as decided. */
const known = (id: string) =>
  vi.waitFor(
    async () => {
      const found = await office.library.ask('escalations', aCase().ask ?? '', {
        limit: 20,
        among: (about, other) => other === id && 'rounds' in about && about.rounds > 0,
      })
      expect(found).toHaveLength(1)
    },
    { timeout: 10_000, interval: 20 },
  )

const list = async (query = '') => (await office.as(lin).get(`/api/differences${query}`)).body
const explain = (id: string, reason: string, who = lin) => office.as(who).post(`/api/differences/${id}/explanations`, { reason })
const pairs = ({ items }: { items: { earlier: { number: string }; later: { number: string } }[] }) =>
  items.map(({ earlier, later }) => [earlier.number, later.number])

describe('two decisions about the same', () => {
  test('that differ are laid side by side for a lead, who hears of it, with what to compare', async () => {
    await hangBell(office)
    const one = await decided()
    const other = await decided(declined)
    const found = await list()
    expect(found.total).toBe(1)
    expect(found.items[0]).toMatchObject({
      how: { kind: 'declined', where: 'later' },
      earlier: {
        number: one.now().number,
        ask: aCase().ask,
        plan: 'Agency',
        decision: 'as-proposed',
        done: aCase().proposal.recommendation,
        by: { name: 'Tomás' },
      },
      later: { number: other.now().number, decision: 'declined', done: null, reason: declined.reason },
      explained: null,
      precedent: null,
    })
    const sentence = `Baton found that ${other.now().number} is decided otherwise than ${one.now().number}, which asks the same: declined here, and not there.`
    expect((await other.timeline(tomas)).at(-1)).toMatchObject({ kind: 'differs', actor: { kind: 'system' }, sentence })
    expect((await other.timeline(maya)).map(({ kind }) => kind)).not.toContain('differs')
    const deliveries = await office.db
      .selectFrom('deliveries')
      .selectAll()
      .where('event_id', 'in', office.db.selectFrom('events').select('id').where('kind', '=', 'differs'))
      .execute()
    expect(deliveries.map(({ place, facts }) => [place, facts])).toEqual([['browser', { person: lin.id }]])
  })

  test('that say the same are not', async () => {
    await decided()
    await decided()
    expect(await list()).toMatchObject({ items: [], total: 0 })
  })

  test('nor are those about something else, nor those of which one is open again, or decided more than a year ago', async () => {
    const first = await decided()
    await decided(declined, { ...aCase(), ask: 'May the invoice of March go to another address?', blocker: 'Billing is closed to us.' })
    await first.read(tomas)
    await first.move(tomas, 'reopenings', { reason: 'It was too quick.' })
    await decided(declined)
    expect((await list()).total).toBe(0)
    office.later(367 * 86_400_000)
    await decided()
    expect((await list()).total).toBe(0)
  })

  test('are compared once, however often, and whichever comes last', async () => {
    const one = await decided()
    const other = await decided(declined)
    await compare(other)
    await compare(one)
    expect(pairs(await list())).toEqual([[one.now().number, other.now().number]])
    expect((await other.timeline(lin)).filter(({ kind }) => kind === 'differs')).toHaveLength(1)
  })

  test('are kept as they are by then: what is opened again while it is looked for is not', async () => {
    await decided()
    office.later(3_600_000)
    const other = await begin(office, 'submitted', aCase())
    await other.move(tomas, 'decisions', declined)
    await known(other.now().id)
    const slow: typeof office.library = {
      ...office.library,
      ask: async (...asked) => {
        const found = await office.library.ask(...asked)
        await other.move(tomas, 'reopenings', { reason: 'It was too quick.' })
        return found
      },
    }
    await compareDecision({ ...office, library: slow, now: office.now() }, other.now().id)
    expect(await office.db.selectFrom('differences').selectAll().execute()).toEqual([])
    expect((await other.timeline(lin)).at(-1)?.kind).toBe('reopened')
  })

  test('are settled by a reason, which Tier 2 reads on the later one; said twice, the first stands', async () => {
    const one = await decided()
    const other = await decided(declined)
    const { id } = (await list()).items[0]
    expect((await explain(id, ' ')).body.problems).toMatchObject([{ field: 'reason' }])
    const answer = await explain(id, 'Another organisation owns them.')
    expect(answer.body.explained).toMatchObject({ reason: 'Another organisation owns them.', by: { name: 'Lin' } })
    expect(await list()).toMatchObject({ items: [], total: 0 })
    expect((await list('?state=settled')).items[0].explained.reason).toBe('Another organisation owns them.')
    const said = `Lin said why ${other.now().number} is decided otherwise than ${one.now().number}: Another organisation owns them.`
    expect((await other.timeline(ada)).at(-1)).toMatchObject({ kind: 'explained', sentence: said })
    expect((await explain(id, 'No.')).body).toMatchObject({ code: 'knowledge.explained', status: 409 })
  })

  test('are settled by a precedent that is made of one of them, as long as it is in force', async () => {
    const one = await decided()
    await decided(declined)
    const made = await office
      .as(lin)
      .post('/api/precedents', { escalation: one.now().number, publish: true, question: 'Can templates be copied?', ruling: 'Yes.' })
    expect((await list()).total).toBe(0)
    expect((await list('?state=settled')).items[0].precedent).toEqual({ id: made.body.id, question: 'Can templates be copied?' })
    await office.as(lin).post(`/api/precedents/${made.body.id}/retirements`, {}, { version: made.body.version })
    expect((await list()).total).toBe(1)
  })

  test('are asked about anew when one of them is decided again, and not while it is open', async () => {
    const one = await decided()
    const other = await decided(declined)
    const { id } = (await list()).items[0]
    await one.read(tomas)
    await one.move(tomas, 'reopenings', { reason: 'It was too quick.' })
    expect((await list()).total).toBe(0)
    expect((await explain(id, 'As it was.')).body).toMatchObject({ code: 'knowledge.no_difference', status: 404 })
    office.later(60_000)
    await one.move(tomas, 'decisions', asProposed)
    await compare(one)
    const found = await list()
    expect(pairs(found)).toEqual([[other.now().number, one.now().number]])
    expect(found.items[0].how).toEqual({ kind: 'declined', where: 'earlier' })
  })

  test('are compared by the process that works, a moment after the decision', async () => {
    await decided()
    const queue = await openQueue(office.config, { keeper: true, onError: () => {} })
    await keepComparing({ ...office, queue, clock: office.now, log: openLog('silent') })
    office.later(3_600_000)
    const other = await begin(office, 'submitted', aCase())
    await known(other.now().id)
    await other.move(tomas, 'decisions', declined)
    await vi.waitFor(async () => expect((await list()).total).toBe(1), { timeout: 30_000, interval: 100 })
    await queue.close()
  })
})

describe('whoever decides', () => {
  test('sees how the same was decided before, the newest first, and nothing of what is open, nor of itself', async () => {
    const one = await decided()
    const other = await decided(declined)
    const open = await begin(office, 'submitted', aCase())
    const { items } = (await office.as(tomas).get(`${open.path}/decided-before`)).body
    expect(items.map(({ number }: { number: string }) => number)).toEqual([other.now().number, one.now().number])
    expect(items[0]).toMatchObject({ decision: 'declined', reason: declined.reason })
    expect((await office.as(tomas).get(`${other.path}/decided-before`)).body.items).toHaveLength(1)
    const elsewhere = await begin(office, 'submitted', { ...aCase(), ask: 'May the invoice of March go to another address?' })
    expect((await office.as(ben).get(`${elsewhere.path}/decided-before`)).body.items).toEqual([])
  })
})
