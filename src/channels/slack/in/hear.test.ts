import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findEscalation } from '#src/escalations/find.ts'
import { completeCase } from '#test/cases.ts'
import { maya, type Office, openOffice } from '#test/office.ts'
import { openHands, signature } from '#test/slack/hands.ts'
import { wordsOf } from '#test/slack/views.ts'
import { openSlack } from '#test/slack/workspace.ts'
import { wakeOpen } from './wake.ts'

async function opened() {
  const office = await openOffice()
  const hands = await openHands(office, await openSlack())
  return { office, hands, asMaya: await hands.as(maya) }
}

/** Holds what `lock` locks until `meanwhile` is over. */
async function locked<T>({ db }: Office, lock: string, meanwhile: () => Promise<T>): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { promise: held, resolve: holds } = Promise.withResolvers<void>()
  const holding = db.transaction().execute(async (db) => {
    await sql.raw(lock).execute(db)
    holds()
    await promise
  })
  await held
  try {
    return await meanwhile()
  } finally {
    resolve()
    await holding
  }
}

const inbox = ({ db }: Office) => db.selectFrom('inbox').select(['kind', 'done_at', 'body']).execute()

test('only what Slack has signed is heard, and not a recording of it', async () => {
  const { office, hands } = await opened()
  const hello = { type: 'url_verification', challenge: 'c1' }
  expect(await hands.say(hello)).toMatchObject({ status: 200, body: { challenge: 'c1' } })

  const now = Math.floor(Date.now() / 1000)
  for (const more of [{ signed: 'f'.repeat(32) }, { at: now - 301 }, { at: now + 301 }])
    expect(await hands.say(hello, undefined, more)).toMatchObject({ status: 401 })
  const body = JSON.stringify(hello)
  const send = (headers: Record<string, string>, sent = body) => hands.app.request('/slack/events', { method: 'POST', body: sent, headers })
  expect((await send({})).status).toBe(401)
  expect((await send(signature(body), `${body} `)).status).toBe(401)
  expect((await send(signature('{'), '{')).status).toBe(400)
  expect((await send({ 'content-length': '1000001' })).status).toBe(413)
  expect(await inbox(office)).toEqual([])
})

test('what Slack says twice is acted upon once, and what was said is not kept', async () => {
  const { office, hands, asMaya } = await opened()
  await asMaya.command('', 'T1')
  await asMaya.command('', 'T1')

  expect(hands.views.count()).toBe(1)
  expect(await inbox(office)).toEqual([{ kind: 'command', done_at: office.now(), body: {} }])
})

test('a modal that Slack submits again, having missed the answer, gets the same answer', async () => {
  const { office, hands, asMaya } = await opened()
  await asMaya.command()
  const view = hands.views.newest()
  const first = await asMaya.submit(view, { ask: 'How?' }, 'T2')
  await office.as(maya).patch('/api/escalations/E-1001', completeCase, { version: 1 })
  const second = await asMaya.submit(view, { ask: 'How?' }, 'T2')

  expect(first.body).toMatchObject({ response_action: 'errors' })
  expect(second.body).toEqual(first.body)
})

test('while the database is locked Slack is answered in time, people are told what to do, and nothing is done behind their back', async () => {
  const { office, hands, asMaya } = await opened()
  await asMaya.command()
  const view = hands.views.newest()

  await locked(office, 'lock table inbox', async () => {
    const answers = await Promise.all([
      asMaya.command('', 'T3'),
      asMaya.press('accept', 'x 1'),
      asMaya.submit(view),
      hands.say({ type: 'event_callback', event_id: 'Ev1', event: { type: 'app_home_opened', user: asMaya.id } }),
    ])
    for (const { ms } of answers) expect(ms).toBeLessThan(2_900)
    const [command, press, modal, event] = answers
    expect(command.body).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('database does not answer just now') })
    expect(press).toMatchObject({ status: 200, body: null })
    await expect.poll(() => asMaya.whispered()).toEqual([expect.stringContaining('Do it again in a minute.')])
    expect(modal.body).toEqual({ response_action: 'errors', errors: { ticket: expect.stringContaining('what you typed stays') } })
    expect(event.status).toBe(503)
  })

  await sleep(300)
  expect((await inbox(office)).map(({ kind }) => kind)).toEqual(['command'])
  await asMaya.command('', 'T3')
  expect(hands.views.count()).toBe(2)
})

test('a modal whose work takes longer waits with a sentence, and shows then what came of it', async () => {
  const { office, hands, asMaya } = await opened()
  await asMaya.command()
  const view = hands.views.newest()
  await asMaya.submit(view, { ask: 'How?' })

  const [answered] = await locked(office, 'select from escalations where number = 1001 for update', async () => {
    const answering = asMaya.submit(view, { ask: 'How does one copy templates?' })
    await sleep(2_800)
    expect(wordsOf(hands.views.now(view.id))).toContain('Baton goes on with it')
    return [answering]
  })
  const { body } = await answered
  expect(wordsOf(body)).toContain('Baton goes on with it, and says here what came of it.')
  const shown = hands.views.now(view.id)
  expect(wordsOf(shown)).toContain('⚠️ The proposed solution is missing.')
  expect(JSON.stringify(shown)).toContain('"initial_value":"How does one copy templates?"')
  expect(await findEscalation(office.context(maya), 'E-1001')).toMatchObject({ case: { ask: 'How does one copy templates?' } })
})

test('what a process heard and had not acted upon when it died is acted upon by another, even if its job is lost', async () => {
  const { office, hands, asMaya } = await opened()
  const heard = async (id: string) => {
    const body = { type: 'shortcut', callback_id: 'escalate', trigger_id: id, user: { id: asMaya.id } }
    await office.db
      .insertInto('inbox')
      .values({ place: 'slack', id, kind: 'shortcut', body: JSON.stringify(body), at: office.now() })
      .execute()
  }
  await heard('T8')
  await office.queue.soon(office.db, 'slack-heard', { id: 'T8' })
  await expect.poll(() => hands.views.count(), { timeout: 15_000 }).toBe(1)

  await heard('T9')
  await wakeOpen(office)
  await expect.poll(() => hands.views.count(), { timeout: 15_000 }).toBe(2)
  await expect.poll(async () => (await inbox(office)).every(({ done_at }) => done_at !== null), { timeout: 5_000 }).toBe(true)
})

test('a modal that comes again while its answer is in the making is answered with that', async () => {
  const { hands, asMaya } = await opened()
  await asMaya.command()
  const view = hands.views.newest()
  const [first, second] = await Promise.all([asMaya.submit(view, { ask: 'How?' }, 'T4'), asMaya.submit(view, { ask: 'How?' }, 'T4')])
  expect(first.body).toMatchObject({ response_action: 'errors' })
  expect(second.body).toEqual(first.body)
})
