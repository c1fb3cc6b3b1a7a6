import type { App } from '@slack/bolt'
import type { Door } from '../door.ts'
import type { Message } from './message.ts'
import { change, say, takeBack } from './say.ts'

/** A message event of any sort. https://docs.slack.dev/reference/events/message, read 2026-11-28. */
type Event = Message & { channel: string; message?: Message; previous_message?: Message; deleted_ts?: string }

/** Threads stay in step: what is said, changed and taken back there is in Baton too. */
export function listenToThreads(app: App, door: Door) {
  app.event('message', async ({ event }) => {
    const { channel, subtype, message, previous_message, deleted_ts, ...said } = event as Event // by its subtype
    if (subtype === 'message_changed') return message && changed(message, previous_message) ? change(door, channel, message) : undefined
    if (subtype === 'message_deleted') return takeBack(door, channel, deleted_ts ?? previous_message?.ts ?? '', previous_message?.user ?? '')
    return say(door, channel, { ...said, ...(subtype ? { subtype } : {}) })
  })
}

/** Slack also says so when a preview of a link comes to a message. */
const changed = (message: Message, before: Message | undefined) => message.text !== before?.text || message.files?.length !== before?.files?.length
