import { count } from '../count.ts'

const tokens = (number: number) => count(number, { one: 'token still works', other: 'tokens still work' })

/** Sessions and tokens: what lets a person in. */
export const access = {
  madeBy: { session: 'made in the browser', command: 'made by a command', unknown: 'made before Baton recorded how' },
  stillActive: {
    title: 'You are signed out everywhere else. This goes on:',
    titleOf: (name: string) => `${name} is signed out. This goes on:`,
    tokens: (number: number) => `${tokens(number)}. Revoke tokens if a device or a script may be lost.`,
    token: (name: string, made: string, used: string | null) => `${name}: ${made}, ${used === null ? 'never used' : `last used ${used}`}`,
    revokeAll: 'Revoke all tokens',
    revoked: 'All tokens are revoked.',
    slack: 'Your Slack account can still act for you. If it may be lost, ask an administrator to unlink it.',
    slackOf: (name: string) => `${name}’s Slack account can still act for them. If it may be lost, unlink it.`,
    continue: 'Continue to Baton',
  },
  sessions: {
    title: 'Signed in',
    detail: 'Browsers where you are signed in. A session ends 30 days after its last use.',
    columns: { device: 'Browser', address: 'Address', used: 'Last used', does: 'End' },
    device: (browser: string, system: string) => `${browser} on ${system}`,
    unknown: 'Unknown browser',
    current: 'this browser',
    noAddress: 'unknown',
    end: 'End',
    endOf: (device: string) => `End the session in ${device}`,
    ended: (device: string) => `${device} is signed out.`,
    endOthers: 'End other sessions',
    endedOthers: (number: number) => `${count(number, { one: 'other session', other: 'other sessions' })} ended.`,
    more: 'Show more',
  },
} as const
