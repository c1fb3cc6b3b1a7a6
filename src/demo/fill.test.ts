import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Case } from '#src/cases/case.ts'
import type { Closing } from '#src/escalations/closing.ts'
import type { Decision } from '#src/escalations/decision.ts'
import { openStore } from '#src/evidence/store.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import { findArticle } from '#src/knowledge/articles/find.ts'
import { personalOf, whoseCase } from '#src/knowledge/precedents/judge.ts'
import { countUses } from '#src/knowledge/precedents/uses.ts'
import { openAuth } from '#src/people/auth.ts'
import { openQueue } from '#src/queue/queue.ts'
import { freshDatabase } from '#test/fresh-database.ts'
import { openOffice } from '#test/office.ts'
import { fillWithDemo } from './fill.ts'
import { emailOf, isNick, type Nick, team, whoLeft } from './team.ts'

const end = new Date('2026-03-04T11:20:00Z')
const password = 'correct horse battery'

/** A demo is a few hundred moves, so all tests look at one; nobody below changes it. */
let demo: Awaited<ReturnType<typeof openDemo>>

async function openDemo() {
  const { db, config, drop } = await freshDatabase()
  const queue = await openQueue(config, { keeper: false, onError: () => {} })
  const folder = await mkdtemp(join(tmpdir(), 'baton-demo-'))
  const empty = { db, queue, store: await openStore(folder), end, password, askedBy: null }
  const numbers = await fillWithDemo(empty)
  const close = async () => {
    await queue.close()
    await db.destroy()
    await drop()
    await rm(folder, { recursive: true })
  }
  return { ...empty, numbers, close, rows: await db.selectFrom('escalations').selectAll().orderBy('number').execute() }
}

beforeAll(async () => {
  demo = await openDemo()
}, 120_000)

afterAll(() => demo.close())

const named = (nick: Nick) => demo.db.selectFrom('people').select(['id', 'name', 'role']).where('name', '=', team[nick].name).executeTakeFirstOrThrow()

/** How often each value stands in a list; values in the order of the alphabet. */
function counted(values: readonly string[]) {
  const groups = [...Map.groupBy(values, (value) => value)].map(([value, all]): [string, number] => [value, all.length])
  return Object.fromEntries(groups.toSorted(([one], [other]) => one.localeCompare(other)))
}

it('is sixty escalations in every state, decided and closed in every way, told in working hours and never in the future', async () => {
  const { db, rows } = demo
  expect(counted(rows.map(({ state }) => state))).toEqual({ accepted: 9, closed: 21, decided: 7, draft: 6, returned: 6, submitted: 11 })
  const closings = rows.flatMap(({ closing }) => (closing ? [(closing as Closing).outcome] : []))
  expect(counted(closings)).toEqual({ 'carried-out': 12, diverted: 2, merged: 2, 'self-served': 3, withdrawn: 2 })
  expect(counted(rows.flatMap(({ wait }) => (wait ? [(wait as { on: string }).on] : [])))).toEqual({ author: 1, customer: 1, outside: 2 })

  const events = await db.selectFrom('events').select(['kind', 'facts', 'at', 'internal']).orderBy('seq').execute()
  const everyKind = ['absorbed', 'accepted', 'assigned', 'closed', 'commented', 'decided', 'diverted', 'drafted', 'merged', 'released', 'reopened', 'resumed']
  expect(Object.keys(counted(events.map(({ kind }) => kind)))).toEqual([...everyKind, 'returned', 'shared', 'submitted', 'waiting', 'withdrawn'].toSorted())
  const decisions = events.filter(({ kind }) => kind === 'decided').map(({ facts }) => facts as Decision)
  expect(Object.keys(counted(decisions.map(({ decision }) => decision)))).toEqual(['as-proposed', 'declined', 'replaced', 'with-changes'])
  expect(Object.keys(counted(decisions.map(({ carryOut }) => carryOut.by)))).toEqual(['author', 'outside', 'person'])
  expect(events.some(({ internal }) => internal)).toBe(true)

  const times = events.map(({ at }) => at)
  expect(times).toEqual(times.toSorted((one, other) => one.getTime() - other.getTime()))
  expect(times.at(-1)?.getTime()).toBeLessThanOrEqual(end.getTime())
  expect(times.filter((at) => [0, 6].includes(at.getUTCDay()) || at.getUTCHours() < 8 || at.getUTCHours() > 16)).toEqual([])
})

it('has nothing to mend in the queue or beyond it, and says of what was returned how to mend it', () => {
  const ready = demo.rows.filter(({ rounds, state }) => rounds > 0 && state !== 'returned')
  expect(ready.flatMap(({ findings }) => (findings as Finding[]).filter(({ severity }) => severity !== 'advises'))).toEqual([])
  expect(demo.rows.filter(({ state, marks }) => state === 'returned' && marks.length === 0)).toEqual([])
})

it('tells of sixty different cases, some with files to look at', async () => {
  const asks = demo.rows.map(({ case: written }) => (written as Case).ask)
  const repeated = asks.filter((ask, at) => asks.indexOf(ask) !== at)
  expect(demo.numbers.size).toBe(60)
  expect(repeated).toEqual(['Their import of products stops at 64 % each time, without a message.']) // carried over by a diversion
  const files = await demo.db.selectFrom('escalation_evidence').innerJoin('evidence', 'evidence.id', 'evidence_id').select(['evidence.name', 'type']).execute()
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['calls-by-hour.csv', 'caa-record.txt', 'rounding.csv']))
  expect(files.every(({ type }) => type === 'text/plain')).toBe(true)
})

it('has precedents of what was decided: one to publish, and none with a customer’s name in it', async () => {
  const precedents = await demo.db.selectFrom('precedents').select(['state', 'question', 'ruling', 'escalation_id']).execute()
  expect(counted(precedents.map(({ state }) => state))).toEqual({ proposed: 1, published: 2 })
  for (const { escalation_id, question, ruling } of precedents) {
    const written = demo.rows.find(({ id }) => id === escalation_id)?.case as Case
    expect(personalOf({ question, ruling }, whoseCase(written))).toEqual({ question: [], ruling: [] })
  }
})

it('has articles, one of them due for review, and shows knowledge at work: what answered a case, and what a case cites', async () => {
  const context = { ...demo, now: end, zone: 'Europe/Berlin', actor: await named('leila') }
  const articles = await demo.db.selectFrom('articles').select(['id', 'title', 'owner_id', 'review_on']).orderBy('title').execute()
  expect(articles).toHaveLength(7)
  expect(articles.every(({ owner_id }) => owner_id !== null)).toBe(true)
  const read = await Promise.all(articles.map(({ id }) => findArticle(context, id)))
  expect(read.filter(({ reviewDue }) => reviewDue).map(({ title }) => title)).toEqual(['Domain does not connect'])
  const solving = ['Change the language of the checkout', 'Export all templates of one language in one file', 'My address works with www and not without']
  expect(read.filter(({ solved }) => solved === 1).map(({ title }) => title)).toEqual(solving)
  const closings = demo.rows.flatMap(({ closing }) => (closing ? [closing as Closing] : []))
  expect(closings.flatMap(({ solvedBy }) => solvedBy?.title ?? []).toSorted()).toEqual(solving)

  const published = await demo.db.selectFrom('precedents').select('id').where('state', '=', 'published').execute()
  const ids = published.map(({ id }) => id)
  const uses = await countUses(context, ids)
  expect(ids.map((id) => uses.get(id)?.total)).toEqual([1, 1])
})

it('lets everybody sign in who still works there, and has one administrator', async () => {
  const { db } = demo
  const auth = openAuth({ db, secret: 'a secret for tests, and only for them', baseUrl: 'http://localhost' })
  const asked = { method: 'POST', headers: { 'content-type': 'application/json' } }
  const signIn = (email: string) =>
    auth.handler(new Request('http://localhost/api/auth/sign-in/email', { ...asked, body: JSON.stringify({ email, password }) }))
  for (const nick of Object.keys(team).filter(isNick)) {
    const answer = signIn(emailOf(nick))
    if (nick === whoLeft.nick) await expect(answer).rejects.toMatchObject({ parts: { code: 'people.wrong_password' } })
    else expect((await answer).status, nick).toBe(200)
  }
  const admins = await db.selectFrom('people').select('name').where('role', '=', 'admin').execute()
  expect(admins).toEqual([{ name: team.minh.name }])
})

it('goes into no database a second time, nor into one in which somebody is already', async () => {
  const facts = { people: 10, escalations: 60 }
  await expect(fillWithDemo(demo)).rejects.toMatchObject({ parts: { code: 'demo.not_empty', kind: 'conflict', facts } })
  const { db, queue } = await openOffice()
  await expect(fillWithDemo({ ...demo, db, queue })).rejects.toThrow('in this one there are 6 people and no escalations')
  expect(await db.selectFrom('people').select('id').execute()).toHaveLength(6)
})
