import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { begin } from '#test/begun.ts'
import { maya, type Office, openOffice, tomas } from '#test/office.ts'
import { openHands } from '#test/slack/hands.ts'
import { wordsOf } from '#test/slack/views.ts'
import { openSlack } from '#test/slack/workspace.ts'

async function opened() {
  const office = await openOffice()
  const hands = await openHands(office, await openSlack())
  return { office, hands }
}

type Outage = { code: string; when: 'at once' | 'at the commit' }

/** Has PostgreSQL itself fail each change of a table in this way. The same function again gives another outage, or none. */
async function fails({ db }: Office, table: string, outage: Outage | null, change = 'insert') {
  await sql.raw(`drop trigger if exists away on ${table}`).execute(db)
  if (!outage) return
  await sql
    .raw(`create or replace function away() returns trigger language plpgsql as $$ begin raise exception 'away' using errcode = '${outage.code}'; end $$`)
    .execute(db)
  const kind = outage.when === 'at once' ? '' : 'constraint'
  const deferred = outage.when === 'at once' ? '' : 'deferrable initially deferred'
  await sql.raw(`create ${kind} trigger away after ${change} on ${table} ${deferred} for each row execute function away()`).execute(db)
}

const outages: [string, Outage, string, string][] = [
  ['ended by an administrator', { code: '57P01', when: 'at once' }, 'does not answer just now', 'a minute'],
  ['starting', { code: '57P03', when: 'at once' }, 'does not answer just now', 'a minute'],
  ['a standby', { code: '25006', when: 'at once' }, 'does not answer just now', 'a minute'],
  ['out of connections', { code: '53300', when: 'at once' }, 'is busy just now', 'a minute'],
  ['a lock that is not free', { code: '55P03', when: 'at once' }, 'is busy just now', 'a minute'],
  ['a full disk', { code: '53100', when: 'at once' }, 'disk of Baton’s server is full', 'Ask an administrator'],
  ['lost at the commit', { code: '57P01', when: 'at the commit' }, 'may or may not be saved', 'Look at the escalation in Baton first'],
  ['a network that is lost at the commit', { code: '08006', when: 'at the commit' }, 'may or may not be saved', 'Look at the escalation in Baton first'],
]

test.each(outages)('during an outage a submitted window keeps what was typed and says what to do: %s', async (_, outage, what, wayOut) => {
  const { office, hands } = await opened()
  const asMaya = await hands.as(maya)
  await asMaya.command()
  const view = hands.views.newest()
  await fails(office, 'events', outage)
  const { body } = await asMaya.submit(view, { ask: 'How does one copy templates?' })
  expect(body).toEqual({ response_action: 'errors', errors: { ticket: expect.stringContaining(what) } })
  expect(JSON.stringify(body)).toContain(wayOut)
  expect(JSON.stringify(body)).toContain('what you typed stays')
  expect(JSON.stringify(body)).not.toMatch(/Idempotency|fault|away\b/)

  await fails(office, 'events', null)
  await asMaya.submit(view, { ask: 'How does one copy templates?' })
  const cases = await office.as(maya).get('/api/escalations')
  expect(cases.body.items.map(({ ask }: { ask: string }) => ask)).toEqual(['How does one copy templates?'])
})

test.each(outages)('during an outage a pressed button says what to do, and nothing happens later: %s', async (_, outage, what, wayOut) => {
  const { office, hands } = await opened()
  const asTomas = await hands.as(tomas)
  const one = await begin(office, 'submitted')
  await fails(office, 'events', outage)
  await asTomas.press('accept', `${one.now().id} ${one.now().version}`)
  const said = asTomas.whispered()
  expect(said).toEqual([expect.stringContaining(what)])
  expect(said[0]).toContain(wayOut)
  expect(said[0]).not.toMatch(/Idempotency|fault/)
  const open = await office.db.selectFrom('inbox').select('id').where('done_at', 'is', null).execute()
  expect(open).toEqual([])
})

test.each([
  ['answer', tomas, 'accepted'],
  ['return', tomas, 'accepted'],
  ['decide', tomas, 'accepted'],
  ['carried-out', maya, 'decided'],
  ['mend', maya, 'returned'],
] as const)('during an outage the window “%s” stays as it was typed', async (name, person, state) => {
  const { office, hands } = await opened()
  const asThem = await hands.as(person)
  const one = await begin(office, state)
  await asThem.press(name, `${one.now().id} ${one.now().version}`)
  const view = hands.views.newest()
  await sql.raw('alter table people rename to people_away').execute(office.db)
  await sql
    .raw(`create function people_gone() returns setof people_away language plpgsql as $$ begin raise exception 'away' using errcode = '57P01'; end $$`)
    .execute(office.db)
  await sql.raw('create view people as select * from people_gone()').execute(office.db)
  const { body } = await asThem.submit(view)
  expect(body).toEqual({
    response_action: 'errors',
    errors: { [String(view.blocks.find(({ type }) => type === 'input')?.block_id)]: expect.stringContaining('what you typed stays') },
  })
})

test('during an outage a button inside a window says so in the window, with everything typed', async () => {
  const { office, hands } = await opened()
  const asMaya = await hands.as(maya)
  await asMaya.command()
  const view = hands.views.newest()
  await fails(office, 'events', { code: '53100', when: 'at once' })
  const typed = { ask: 'How does one copy templates?' }
  await asMaya.pressIn(view, { type: 'button', action_id: 'in-browser', block_id: 'b', value: '' }, typed)
  const shown = hands.views.now(view.id)
  expect(wordsOf(shown)).toContain('disk of Baton’s server is full')
  expect(JSON.stringify(shown)).toContain('"initial_value":"How does one copy templates?"')
})

test('what was told as not done is not done later, even when the database does not take that it was handled', async () => {
  const { office, hands } = await opened()
  const asTomas = await hands.as(tomas)
  const one = await begin(office, 'submitted')
  await fails(office, 'events', { code: '57P01', when: 'at once' })
  await sql.raw(`create trigger away after update on inbox for each row execute function away()`).execute(office.db)
  await asTomas.press('accept', `${one.now().id} ${one.now().version}`)
  const unsettled = await office.db.selectFrom('inbox').select('id').where('done_at', 'is', null).execute()
  expect(unsettled).toHaveLength(1)

  await fails(office, 'events', null)
  for (const { id } of unsettled) await office.queue.soon(office.db, 'slack-heard', { id })
  const ended = async () => (await sql`select from pgboss.job where name = 'slack-heard' and state = 'completed'`.execute(office.db)).rows.length
  await expect.poll(ended, { timeout: 15_000 }).toBeGreaterThan(0)
  await fails(office, 'inbox', null)
  await expect.poll(() => office.db.selectFrom('inbox').select('id').where('done_at', 'is', null).execute(), { timeout: 15_000 }).toEqual([])
  const { body } = await office.as(tomas).get(`/api/escalations/${one.now().id}`)
  expect(body.state).toBe('submitted')
})

const modal = { id: 'V9', type: 'modal', callback_id: 'case', private_metadata: '{}', state: { values: {} } }
const input = { type: 'input', block_id: 'ask', element: { type: 'plain_text_input', action_id: 'text' } }
const odd: [string, object, 'errors' | 'push'][] = [
  ['of a kind that is not known', { ...modal, callback_id: 'old', blocks: [input] }, 'errors'],
  ['of a kind that is not known, without fields', { ...modal, callback_id: 'old', blocks: [] }, 'push'],
  ['whose own data is broken', { ...modal, private_metadata: '{', blocks: [input] }, 'errors'],
  ['that names no escalation', { ...modal, callback_id: 'decide', private_metadata: 'x y', blocks: [input] }, 'errors'],
  ['without state', { ...modal, state: undefined, blocks: [input] }, 'errors'],
  ['without blocks', { ...modal, blocks: undefined }, 'push'],
  ['with blocks that are none', { ...modal, blocks: [null, 5, { type: 'input' }] }, 'push'],
  ['whose callback is a number', { ...modal, callback_id: 5, blocks: [input] }, 'errors'],
  ['nested too deep', { ...modal, blocks: [input], more: JSON.parse('['.repeat(200) + ']'.repeat(200)) }, 'errors'],
]

test.each(odd)('a submitted window is not closed with what was typed in it: %s', async (_, view, action) => {
  const { hands } = await opened()
  const { id } = await hands.as(maya)
  const said = { type: 'view_submission', trigger_id: 'T1', user: { id }, view }
  const { status, body } = await hands.say(said, 'interaction')
  expect([status, body]).toEqual([200, expect.objectContaining({ response_action: action })])
  expect(JSON.stringify(body)).toContain('Copy what you typed')
  if (action === 'errors') expect(body).toMatchObject({ errors: { ask: expect.any(String) } })
})

test('without an id a submitted window is not closed either', async () => {
  const { hands } = await opened()
  const { id } = await hands.as(maya)
  const { body } = await hands.say({ type: 'view_submission', user: { id }, view: { ...modal, blocks: [input] } }, 'interaction')
  expect(body).toMatchObject({ response_action: 'errors' })
})
