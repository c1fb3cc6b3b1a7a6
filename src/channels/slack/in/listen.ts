import { type AllMiddlewareArgs, App } from '@slack/bolt'
import { listenToButtons } from './buttons.ts'
import type { Door } from './door.ts'
import { listenToEscalate } from './escalate.ts'
import type { Act } from './hear.ts'
import type { Body } from './heard.ts'
import { listenToHome } from './home.ts'
import { listenToKnown, listenToTyping } from './known.ts'
import { listenToLinks } from './links.ts'
import { nameOf } from './name.ts'
import { sdkLog } from './sdk-log.ts'
import { listenToThreads } from './thread/listen.ts'

/** Everybody who listens; the manifest has Slack say what they listen to. */
export const listeners: readonly ((app: App, door: Door) => void)[] = [
  listenToEscalate,
  listenToKnown,
  listenToTyping,
  listenToButtons,
  listenToThreads,
  listenToHome,
  listenToLinks,
]

/** Makes something of what Slack says: Bolt finds who listens to it. Everything was stored and answered before, but for submitted modals. */
export function listening(door: Door): Act {
  const app = new App({
    receiver: { init: () => {}, start: async () => {}, stop: async () => {} }, // see `overHttp` and `overSocket`
    authorize: async () => ({}), // Baton speaks with its own client
    ignoreSelf: false, // known by what Baton left in them
    convoStore: false,
    logger: sdkLog(door.log),
  })
  app.error(async (error) => {
    throw error.original ?? error
  })
  app.use(async ({ context, body, next }) => {
    await next()
    if (context[found] !== true) door.log.warn(nameOf({ ...body }), 'Baton has nothing that listens to this in Slack')
  })
  for (const listen of listeners) listen(marking(app), door)
  return (body: Body, give) => app.processEvent({ body: { ...body }, ack: give })
}

/** The member of Bolt's context that says that a listener was found. */
const found = 'batonFound'

const registering: readonly unknown[] = ['action', 'command', 'event', 'shortcut', 'view']

/** The same app, whose listeners leave a mark in Bolt's context: Bolt itself does not tell whether one was found. */
function marking(app: App): App {
  const mark = async ({ context, next }: AllMiddlewareArgs) => {
    context[found] = true
    await next()
  }
  return new Proxy(app, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function' || !registering.includes(name)) return method
      return (what: unknown, ...listen: unknown[]) => Reflect.apply(method, target, [what, mark, ...listen])
    },
  })
}
