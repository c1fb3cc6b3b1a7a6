import { forgetOld } from '#src/channels/inbox/inbox.ts'
import type { Settings } from '#src/foundation/settings.ts'
import type { OpenQueue } from '#src/queue/queue.ts'
import type { Door } from './door.ts'
import { hearing } from './hear.ts'
import { listening } from './listen.ts'
import { overHttp } from './over-http.ts'
import { overSocket } from './over-socket.ts'
import { catchUp } from './thread/catch-up.ts'
import { wakeOpen } from './wake.ts'
import { hearsNothing, wayOf } from './way.ts'

type SlackSettings = Pick<Settings, 'SLACK_APP_TOKEN' | 'SLACK_SIGNING_SECRET' | 'SLACK_API_URL' | 'BATON_URL'>

/** `answer`: takes the requests of Slack, where it is heard by those. `idle`: everything that was heard is acted upon. `close` brings that to its end. */
export type Ears = { answer: ((request: Request) => Promise<Response>) | null; idle(): Promise<void>; close(): Promise<void> }

/** How often is looked for what nobody acts upon, in milliseconds. */
const wakeEvery = 60_000

/** Begins to hear Slack. */
export async function openEars(door: Door & { queue: OpenQueue }, settings: SlackSettings): Promise<Ears> {
  const { db, queue, client, clock, log } = door
  const way = wayOf(settings)
  if (way === 'none') log.warn(hearsNothing)
  const { hear, resume, idle } = hearing({ db, queue, client, clock, log, act: listening(door) })
  await queue.work('slack-heard', ({ id }) => resume(id))
  await forgetOld({ db, place: 'slack' }, clock())
  const wake = () =>
    wakeOpen({ db, queue }).catch(({ message }: Error) => log.warn({ reason: message }, 'could not look for what Slack said and nobody acts upon'))
  await wake()
  const waking = setInterval(wake, wakeEvery)
  const { SLACK_APP_TOKEN: appToken = '', SLACK_SIGNING_SECRET: secret = '', SLACK_API_URL: apiUrl } = settings
  const catching = catchingUp(door)
  const socket = way === 'socket' ? overSocket({ appToken, apiUrl, hear, log, onConnected: catching.again }) : null
  socket?.start()
  if (way === 'http') catching.again()
  const close = async () => {
    clearInterval(waking)
    await socket?.close()
    await catching.stop()
    await idle()
  }
  return { answer: way === 'http' ? overHttp(secret, hear) : null, idle, close }
}

/** How long nobody may have listened without anything being missed, in milliseconds: Slack itself says again what it could not say for that long. */
const unheard = 60_000

/** Reads in threads what was missed, each time that Baton begins to listen again; one at a time. */
function catchingUp(door: Door) {
  const end = new AbortController()
  let running = Promise.resolve()
  let last = Number.NEGATIVE_INFINITY
  const again = () => {
    if (performance.now() - last < unheard) return
    last = performance.now()
    running = running
      .then(() => catchUp(door, end.signal))
      .catch(({ message }: Error) => door.log.warn({ reason: message }, 'could not read what was missed in Slack'))
  }
  const stop = async () => {
    end.abort()
    await running
  }
  return { again, stop }
}
