import type { Database } from '#src/database/database.ts'
import type { Channel } from '#src/deliveries/channel.ts'
import type { Connection } from '#src/deliveries/connections.ts'
import { browser } from './browser/browser.ts'

/** The places that are connected: how to speak to each, and what people are told of it. */
export type Places = { channels: Channel[]; connections: Connection[] }

/** Every place that the settings name. One that they do not is absent: the flow goes on without it. */
export async function openPlaces({ db, clock }: { db: Database; clock: () => Date }): Promise<Places> {
  return { channels: [browser({ db, clock })], connections: [{ place: 'browser', called: 'Baton', facts: {} }] }
}
