import type { App } from '@slack/bolt'
import { expect, test } from 'vitest'
import { openStore } from '#src/evidence/store.ts'
import { openLog } from '#src/foundation/log.ts'
import { openOffice } from '#test/office.ts'
import { slackClient } from './client.ts'
import { listeners } from './in/listen.ts'
import { heard, manifest, scopes } from './manifest.ts'

/** What the listeners ask Bolt for. */
async function listenedTo() {
  const { db, queue, library, now, evidence } = await openOffice()
  const door = {
    db,
    queue,
    library,
    store: await openStore(evidence),
    client: slackClient({ botToken: 'xoxb-test' }),
    desk: null,
    clock: now,
    log: openLog('silent'),
    address: 'https://baton.test',
  }
  const asked: string[] = []
  const note = (kind: string) => (what: unknown) => void asked.push(`${kind} ${typeof what === 'object' ? JSON.stringify(what) : what}`)
  const app = { event: note('event'), command: note('command'), shortcut: note('shortcut'), action: () => {}, view: () => {} } as unknown as App
  for (const listen of listeners) listen(app, door)
  return asked.toSorted()
}

test('the manifest asks Slack to say just what Baton listens to', async () => {
  const events = new Set(heard.events.map((name) => `event ${name.split('.')[0]}`))
  const shortcuts = heard.shortcuts.map(
    ({ callback_id, type }) => `shortcut ${JSON.stringify({ callback_id, type: type === 'global' ? 'shortcut' : 'message_action' })}`,
  )
  expect(await listenedTo()).toEqual([...events, `command ${heard.command}`, ...shortcuts].toSorted())
})

test('over its own line it needs no address; by requests all three go to one', () => {
  const own = manifest({ address: null, shown: null })
  expect([own.settings.socket_mode_enabled, JSON.stringify(own).includes('/slack/events')]).toEqual([true, false])
  expect(own.oauth_config.scopes.bot).toEqual(Object.keys(scopes))

  const requested = JSON.stringify(manifest({ address: 'https://baton.example.com', shown: 'https://baton.example.com' }))
  expect([...requested.matchAll(/https:\/\/baton\.example\.com\/slack\/events/g)]).toHaveLength(3)
  expect(requested).toContain('"unfurl_domains":["baton.example.com"]')
})
