import type { IntercomClient } from 'intercom-client'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import type { Log } from '#src/foundation/log.ts'
import { directory } from './directory.ts'
import { intercom } from './intercom.ts'
import { answering } from './outcomes.ts'

type Ground = { client: IntercomClient; baseUrl: string; clock: () => Date; log: Log }

/** Intercom as the help desk: it is promised to whether or not it can be reached right now, for what it cannot be told now it is told later. */
export async function openIntercom({ log, ...ground }: Ground): Promise<HelpDesk> {
  const known = directory(ground.client)
  const self = await answering(() => known.self())
  if (self.result !== 'done') log.warn({ reason: self.reason }, 'Intercom does not know Baton now; what it is to be told waits, or says why it cannot be told')
  return intercom({ ...ground, known, called: self.result === 'done' ? self.called : 'Intercom' })
}
