import { deleteComment, editComment } from '#src/escalations/change-comment.ts'
import { commentOnEscalation } from '#src/escalations/comment.ts'
import { inTime } from '#src/foundation/in-time.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import { type Context, inTransaction } from '#src/people/context.ts'
import { contextOf, type Door, wayIn } from '../door.ts'
import { NotYet } from '../not-yet.ts'
import { refusalText } from '../refused.ts'
import { commentAt, isBeingSaid, threadOf } from './known.ts'
import { commentIn, isPersons, type Message } from './message.ts'

/** What is done with somebody who cannot be heard: they are told, or, long afterwards, they are not. */
type Telling = { quiet?: boolean }

/** A message in the thread of a card, or of a direct message, becomes a comment by whoever said it, when they said it; and once. */
export async function say(door: Door, channel: string, message: Message, { quiet = false }: Telling = {}) {
  const { ts = '', thread_ts = '', user = '' } = message
  if (!isPersons(message) || thread_ts === '' || thread_ts === ts) return
  const thread = await threadOf(door.db, { channel, ts: thread_ts })
  if (!thread && (await isBeingSaid(door.db))) throw new NotYet('a card is on its way to Slack, and this may be its thread')
  if (!thread || (await commentAt(door.db, { channel, ts }))) return
  const context = await contextOf(door, user, `slack ${channel} ${ts}`)
  const tell = (text: string) => (quiet ? null : whisperThere(door, channel, message, text))
  if (!context) return void (await tell(`${await wayIn(door, user)} What you wrote here stays in Slack, and is no comment in Baton.`))
  const text = await commentIn(door, message)
  if (text === null) return
  try {
    await commented({ ...context, now: earlier(context.now, ts) }, thread, { channel, ts, ...(await addressOf(door, channel, ts)) }, text)
  } catch (error) {
    if (!isRepeated(error)) await tell(refusalText(error))
  }
}

/** In the card's thread it stands already; what was said in a direct message, Baton says there. */
function commented(
  context: Context,
  { escalation, what }: { escalation: string; what: 'card' | 'direct' },
  receipt: { channel: string; ts: string },
  text: string,
) {
  const asked = { text, internal: false }
  if (what === 'card') return commentOnEscalation(context, escalation, asked, { place: 'slack', receipt })
  return inTransaction(context, async (context) => {
    await commentOnEscalation(context, escalation, asked)
    const own = context.db.selectFrom('events').select('id').where('escalation_id', '=', escalation).where('actor_id', '=', context.actor.id)
    const event = await own.where('kind', '=', 'commented').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()
    await context.db
      .insertInto('slack_said')
      .values({ channel: receipt.channel, ts: receipt.ts, event_id: event.id })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

/** Said before under the same key, and changed since: the change comes by itself. */
const isRepeated = (error: unknown) => error instanceof Refusal && error.parts.code === 'people.key_reused'

/** A message that was changed: so is its comment. One that became none before, because its writer was not known, becomes one now. */
export async function change(door: Door, channel: string, message: Message, telling: Telling = {}) {
  const { ts = '', user = '' } = message
  if (!isPersons(message)) return
  const which = await commentAt(door.db, { channel, ts })
  if (!which) return say(door, channel, message, telling)
  const text = await commentIn(door, message)
  const context = text === null ? null : await contextOf(door, user, `slack ${channel} ${ts}`)
  if (context && text !== null) await quietly(editComment(context, { ...which, inSlack: true }, { text }))
}

/** A message that was taken back: so is its comment, by whoever had said it. */
export async function takeBack(door: Door, channel: string, ts: string, user: string) {
  const which = await commentAt(door.db, { channel, ts })
  const context = which && (await contextOf(door, user, `slack ${channel} ${ts}`))
  if (which && context) await quietly(deleteComment(context, { ...which, inSlack: true }))
}

/** What the domain refuses here nobody has asked for: it has been taken back before, or is another's. */
const quietly = (work: Promise<unknown>) => work.catch((error: unknown) => void refusalText(error))

/** Not later than now, whatever Slack's clock says; `ts` counts seconds. */
function earlier(now: Date, ts: string): Date {
  const said = Number(ts) * 1_000
  return said > 0 && said < now.getTime() ? new Date(said) : now
}

async function addressOf({ client }: Door, channel: string, message_ts: string): Promise<{ url?: string }> {
  const asked = await inTime(1_500, client.chat.getPermalink({ channel, message_ts })).catch(() => null)
  return asked?.permalink ? { url: asked.permalink } : {}
}

async function whisperThere({ client, log }: Door, channel: string, { user = '', thread_ts }: Message, text: string) {
  const said = client.chat.postEphemeral({ channel, user, text, ...(thread_ts ? { thread_ts } : {}) })
  await said.catch(({ message }: Error) => log.warn({ reason: message }, 'could not answer somebody in Slack'))
}
