import type { Place } from './channel.ts'

/** What people call each place. */
export const placeNames = { slack: 'Slack', helpdesk: 'The help desk', browser: 'Baton itself' } as const satisfies Record<Place, string>
