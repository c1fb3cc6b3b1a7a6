import { expect, test } from 'vitest'
import { intercomClient } from '#src/channels/intercom/client.ts'
import { macro } from '#src/channels/intercom/macro.ts'
import { slackClient } from '#src/channels/slack/client.ts'
import { conversations } from '#src/channels/slack/conversations.ts'
import { catchUp } from '#src/channels/slack/in/thread/catch-up.ts'
import { openLog } from '#src/foundation/log.ts'
import { pagesUpTo } from '#src/foundation/pages.ts'
import { begin } from '#test/begun.ts'
import { openOffice } from '#test/office.ts'

test('a list that ends is read to its end', () => {
  const next = pagesUpTo(4)
  expect([next('a'), next('b'), next('c'), next(undefined), next(null), next('')]).toEqual(['a', 'b', 'c', null, null, null])
})

/** What each page names as the next, by the number of the page. */
const endless: [string, (page: number) => string][] = [
  ['the same cursor again', () => 'same'],
  ['two in turn', (page) => `c${page % 2}`],
  ['a circle of ten', (page) => `c${page % 10}`],
  ['back to the first', (page) => (page > 3 ? 'c1' : `c${page}`)],
  ['ever new ones', (page) => `c${page}`],
]

/** Every list that is read by cursors: how it is read of a service that names these, and how many questions that may take. */
async function channels(next: (page: number) => string) {
  let asked = 0
  const fetch = async () => Response.json({ ok: true, channels: [], response_metadata: { next_cursor: next(++asked) } })
  await conversations(slackClient({ botToken: 'xoxb-test', fetch }))
    .channel('#x')
    .catch(() => {})
  return asked
}

async function macros(next: (page: number) => string) {
  let asked = 0
  const fetch = async () => Response.json({ type: 'list', data: [], pages: { next: { starting_after: next(++asked) } } })
  const said = await macro(intercomClient({ token: 'a-token-of-intercom', fetch }), 'x').catch((error: Error) => error)
  expect(said).toBeInstanceOf(Error)
  return asked
}

async function threads(next: (page: number) => string) {
  const office = await openOffice()
  const { id } = (await begin(office, 'submitted')).now()
  const { id: event_id } = await office.db.selectFrom('events').select('id').limit(1).executeTakeFirstOrThrow()
  const card = {
    id: crypto.randomUUID(),
    escalation_id: id,
    event_id,
    place: 'slack',
    what: 'card',
    facts: '{}',
    promised_at: office.now(),
    state: 'sent',
  } as const
  await office.db
    .insertInto('deliveries')
    .values({ ...card, receipt: '{"channel":"C1","ts":"1.1"}' })
    .execute()
  let asked = 0
  const fetch = async () => Response.json({ ok: true, messages: [], response_metadata: { next_cursor: next(++asked) } })
  const door = { db: office.db, client: slackClient({ botToken: 'xoxb-test', fetch }), log: openLog('silent') } as Parameters<typeof catchUp>[0]
  await catchUp(door, new AbortController().signal)
  return asked
}

for (const [name, read] of Object.entries({ channels, macros, threads }))
  test.each(endless)(`${name}: %s comes to an end`, async (_, next) => {
    expect(await read(next)).toBeLessThanOrEqual(100)
  })
