/** What Baton's bot must be allowed, and what for. One list for the manifest, the doctor and the tests' Slack, which refuses everything else. */
export const scopes = {
  commands: 'the command /escalate and the shortcuts',
  'chat:write': 'cards, threads and direct messages',
  'channels:read': 'finding the SOP’s channel by its name',
  'groups:read': 'the same where that channel is private',
  'channels:history': 'comments out of the card’s thread, and looking whether something was said before it is said again',
  'groups:history': 'the same in a private channel',
  'im:write': 'direct messages',
  'im:read': 'the same: which conversation that is',
  'im:history': 'answers to direct messages, and looking whether one was sent',
  'users:read': 'who somebody in Slack is in Baton',
  'users:read.email': 'the same, by their e-mail address',
  'usergroups:read': 'calling the group Tier 2 by its name',
  'files:read': 'files that are added to a case in Slack',
  'links:read': 'showing what a link to an escalation is about',
  'links:write': 'the same',
} as const

export type Scope = keyof typeof scopes

/** What Baton listens to; tests hold this against the listeners. */
export const heard = {
  events: ['app_home_opened', 'link_shared', 'message.channels', 'message.groups', 'message.im'],
  command: '/escalate',
  shortcuts: [
    { name: 'Escalate', type: 'global', callback_id: 'escalate', description: 'Hand a case to Tier 2' },
    { name: 'Escalate this', type: 'message', callback_id: 'escalate-message', description: 'Hand what this message says to Tier 2' },
  ],
} as const

/**
 * The app as Slack takes it under “Create an app from a manifest”. `address`: where Slack reaches Baton, when it is to say by request what it has to say.
 * `shown`: the address whose links are shown with what they are about. https://docs.slack.dev/reference/app-manifest, read 2026-11-28.
 */
export function manifest({ address, shown }: { address: string | null; shown: string | null }) {
  const requests = address === null ? {} : { request_url: `${address}/slack/events` }
  const url = address === null ? {} : { url: `${address}/slack/events` }
  const domains = shown === null ? {} : { unfurl_domains: [new URL(shown).hostname] }
  return {
    display_information: {
      name: 'Baton',
      description: 'Carries a support case to the colleague who can decide, and the decision back',
      background_color: '#1f2d3d',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Baton', always_online: true },
      shortcuts: heard.shortcuts.map((one) => ({ ...one })),
      slash_commands: [{ command: heard.command, description: 'Hand a case to Tier 2', usage_hint: '[ticket address]', should_escape: false, ...url }],
      ...domains,
    },
    oauth_config: { scopes: { bot: Object.keys(scopes) } },
    settings: {
      event_subscriptions: { bot_events: [...heard.events], ...requests },
      interactivity: { is_enabled: true, ...requests },
      org_deploy_enabled: false,
      socket_mode_enabled: address === null,
      token_rotation_enabled: false,
    },
  }
}
