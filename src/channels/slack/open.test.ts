import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { connect } from '#src/deliveries/connections.ts'
import { openLog } from '#src/foundation/log.ts'
import { maya, openOffice } from '#test/office.ts'
import { openSlack } from '#test/slack/workspace.ts'
import { slackClient } from './client.ts'
import { openSlackPlace } from './open.ts'

/** A log, and what was written to it. */
function heard() {
  const lines: string[] = []
  const write = (line: Buffer, _: string, done: () => void) => {
    lines.push(String(line))
    done()
  }
  return { lines, log: openLog('info', new Writable({ write })) }
}

test('what is connected is called as its workspace is, and everybody sees it', async () => {
  const [office, workspace] = [await openOffice(), await openSlack()]
  const { log, lines } = heard()
  const { connection } = await openSlackPlace({ db: office.db, clock: office.now, baseUrl: 'https://baton.test', log }, workspace.client)
  await connect(office.db, office.now(), [connection])

  expect((await office.as(maya).get('/api/connections')).body.items).toEqual([{ place: 'slack', called: 'Northwind', connectedAt: office.now().toISOString() }])
  expect(lines).toEqual([])
})

test.each([
  [
    'cannot be reached',
    async () => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })),
    'Slack cannot be reached (ECONNREFUSED).',
  ],
  ['takes its token no more', async () => Response.json({ ok: false, error: 'token_revoked' }), 'Slack no longer takes Baton’s token (token_revoked)'],
])('a Slack that %s is connected all the same, and the log says so', async (_, fetch, expected) => {
  const office = await openOffice()
  const { log, lines } = heard()
  const client = slackClient({ botToken: 'xoxb-test', fetch })

  const { connection, channel } = await openSlackPlace({ db: office.db, clock: office.now, baseUrl: 'https://baton.test', log }, client)

  expect([connection.called, channel.place]).toEqual(['Slack', 'slack'])
  expect(lines.join()).toContain(expected)
})
