import { expect, test } from 'vitest'
import { scopes } from '#src/channels/slack/manifest.ts'
import { readSettings } from '#src/foundation/settings.ts'
import { publishShipped } from '#src/sops/publish.ts'
import { openOffice } from '#test/office.ts'
import { openSlack } from '#test/slack/workspace.ts'
import { slack, slackChannels } from './slack.ts'

async function opened(asked: Parameters<typeof openSlack>[0] = {}) {
  const workspace = await openSlack(asked)
  const settings = (more: NodeJS.ProcessEnv = {}) => readSettings({ SLACK_BOT_TOKEN: workspace.botToken, SLACK_API_URL: workspace.apiUrl, ...more })
  const seen = async (more: NodeJS.ProcessEnv = {}) => (await slack(settings(more))).map(({ is, about, says }) => `${is} ${about}: ${says}`)
  return { workspace, settings, seen }
}

/** Slack, saying which scopes the token has. */
const granting = (given: readonly string[]) => (method: string) => {
  if (method === 'apps.connections.open') return Response.json({ ok: true, url: 'wss://slack.test' })
  return method === 'auth.test' ? Response.json({ ok: true, team: 'Northwind', user: 'baton' }, { headers: { 'x-oauth-scopes': given.join(',') } }) : undefined
}

test('what is missing of the scopes is said with what each is for, and what to do', async () => {
  const { workspace, seen } = await opened()
  workspace.interfere(granting(Object.keys(scopes)))
  expect(await seen({ SLACK_APP_TOKEN: 'xapp-1' })).toEqual([
    'well Slack: Northwind, as baton, with every scope that Baton uses',
    'well Slack’s side: Slack is heard over a line that Baton opens (Socket Mode)',
  ])
  workspace.interfere(granting(Object.keys(scopes).filter((scope) => scope !== 'files:read')))
  expect(await seen()).toEqual([
    expect.stringContaining('broken Slack: Northwind, as baton, without files:read (files that are added to a case in Slack). Paste the manifest'),
    expect.stringContaining('broken Slack’s side: Baton speaks in Slack, and hears nothing of it'),
  ])
})

test('a token that Slack no longer takes, and an app token that is none, are said', async () => {
  const { workspace, seen } = await opened()
  workspace.interfere(() => Response.json({ ok: false, error: 'token_revoked' }))
  expect(await seen({ SLACK_APP_TOKEN: 'xapp-1' })).toEqual([
    expect.stringContaining('broken Slack: Slack no longer takes Baton’s token (token_revoked)'),
    expect.stringContaining('broken Slack’s side:'),
  ])
})

test('each channel that an SOP names is looked for', async () => {
  const { workspace, settings } = await opened({ channels: ['tier-2-escalations'] })
  const office = await openOffice()
  await publishShipped({ db: office.db, now: office.now() })
  await workspace.client.conversations.join({ channel: await workspace.channelId('tier-2-escalations') }).catch(() => {})
  const seen = await slackChannels(office.db, settings())
  expect(seen.map(({ is, about }) => `${is} ${about}`)).toEqual(['broken Slack, #bug-escalations', expect.stringContaining('Slack, #tier-2-escalations')])
  expect(seen[0]?.says).toContain('Baton finds no such channel.')
})
