import { openPlaces } from '#src/channels/open.ts'
import { connect } from '#src/deliveries/connections.ts'
import { keepDelivering } from '#src/deliveries/worker.ts'
import type { Log } from '#src/foundation/log.ts'
import type { House } from './house.ts'

/** Connects the house with every place outside that the settings name, and keeps what they are promised. `close` ends that; what is being said is said to the end. */
export async function openOutside({ db, queue }: House, clock: () => Date, log: Log): Promise<{ close(): Promise<void> }> {
  const { channels, connections } = await openPlaces({ db, clock })
  await connect(db, clock(), connections)
  const outbox = await keepDelivering({ db, queue, channels, log })
  return { close: async () => outbox.stop() }
}
