import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '#src/deliveries/connections.ts'
import { wakeSleeping } from '#src/deliveries/sleeping.ts'
import { begin } from './begun.ts'
import { type Office, openOffice, tomas } from './office.ts'
import { manyLike } from './slack/many.ts'
import { type Kept, openUnsteady } from './slack/unsteady.ts'

const escalations = 72
const worker = fileURLToPath(new URL('slack/outbox.worker.ts', import.meta.url))

/** Keeps what was promised, in a process of its own. How long it waits for an answer, in milliseconds. */
function startWorker({ config }: Office, apiUrl: string): ChildProcess {
  const child = spawn(process.execPath, [worker, JSON.stringify(config), apiUrl, '1000'], { stdio: 'inherit' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const killed = (child: ChildProcess) =>
  new Promise<void>((done) => {
    child.once('exit', () => done())
    child.kill('SIGKILL')
  })

async function until(holds: () => boolean | Promise<boolean>, seconds: number) {
  for (let left = seconds * 5; left > 0 && !(await holds()); left--) await new Promise((done) => setTimeout(done, 200))
}

const open = async ({ db }: Office) =>
  Number(
    (
      await db
        .selectFrom('deliveries')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('place', '=', 'slack')
        .where('state', 'in', ['pending', 'failed', 'unsure'])
        .executeTakeFirstOrThrow()
    ).count,
  )

/** A worker that was killed has been dead for long: what it had in hand is anybody’s again. */
const forgetWorker = ({ db }: Office) =>
  sql`update deliveries set claimed_until = clock_timestamp() - interval '31 seconds' where claimed_until is not null`.execute(db)

/** The pauses between tries are over, and whoever slept through that is woken. */
async function letTimePass({ db, queue }: Office) {
  await sql`update deliveries set next_at = clock_timestamp() - interval '31 seconds' where next_at > clock_timestamp()`.execute(db)
  await wakeSleeping({ db, queue }, ['slack'])
}

test(`${escalations * 7} deliveries through rate limits, faults, resets, lost answers, garbage and a kill: each stands there once, in order`, {
  timeout: 180_000,
}, async () => {
  const [office, unsteady] = [await openOffice(), await openUnsteady({ faulty: 0.2 })]
  onTestFinished(unsteady.close)
  await connect(office.db, office.now(), [{ place: 'slack', called: 'Northwind', facts: {} }])
  const people = await office.db.selectFrom('people').select(['id', 'email']).execute()
  await office.db
    .insertInto('slack_people')
    .values(people.map(({ id, email }) => ({ person_id: id, slack_id: `U-${email}`, at: office.now() })))
    .execute()
  const one = await begin(office, 'accepted')
  for (const text of ['First.', 'Second.']) await office.as(tomas).post(`${one.path}/comments`, { text })
  await manyLike(office.db, one.now().id, escalations - 1)

  const first = startWorker(office, unsteady.apiUrl)
  await until(() => unsteady.kept.length > escalations * 2, 60)
  await killed(first)
  await forgetWorker(office)
  startWorker(office, unsteady.apiUrl)
  const hurry = setInterval(() => void letTimePass(office), 2_000)
  await until(async () => (await open(office)) === 0, 100)
  clearInterval(hurry)

  expect(twice(unsteady.kept)).toEqual([])
  expect(await open(office)).toBe(0)
  const given = await office.db.selectFrom('deliveries').select(['what', 'answer']).where('state', '=', 'given-up').execute()
  expect(given).toEqual([])
  const { fine, ...faults } = unsteady.met
  for (const [fault, times] of Object.entries(faults)) expect([fault, times > 0]).toEqual([fault, true])
  expect(new Set(unsteady.kept.map(({ key }) => key)).size).toBe(escalations * 7)
  expect(await outOfOrder(office, unsteady.kept)).toEqual([])
})

const twice = (kept: readonly Kept[]) => kept.filter(({ key }, at) => kept.findIndex((one) => one.key === key) !== at).map(({ key, text }) => `${key} ${text}`)

/** Whatever stands before something that was promised before it. */
async function outOfOrder({ db }: Office, kept: readonly Kept[]) {
  const rows = await db.selectFrom('deliveries').select(['id', 'escalation_id', 'position']).where('place', '=', 'slack').execute()
  const promised = new Map(rows.map((row) => [row.id, row]))
  const newest = new Map<string, number>()
  return kept.filter(({ key }) => {
    const { escalation_id = '', position = '0' } = promised.get(key) ?? {}
    const before = newest.get(escalation_id) ?? 0
    newest.set(escalation_id, Math.max(before, Number(position)))
    return Number(position) < before
  })
}
