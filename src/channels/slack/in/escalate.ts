import type { App, BlockAction, MessageShortcut } from '@slack/bolt'
import { Case } from '#src/cases/case.ts'
import { inTime } from '#src/foundation/in-time.ts'
import type { Context } from '#src/people/context.ts'
import { fromMrkdwn } from '../from-mrkdwn.ts'
import { caseFrom, goOnInBrowser, newCase } from '../modals/case/begin.ts'
import { fromTicket } from '../modals/case/from-ticket.ts'
import { sopOf } from '../modals/case/sop.ts'
import { submitCase } from '../modals/case/submit.ts'
import { caseModal } from '../modals/case/view.ts'
import { contextIn, type Door } from './door.ts'
import { opening } from './opening.ts'
import { refusalText } from './refused.ts'
import { whisper } from './whisper.ts'

/** The ways into an escalation: the command with a ticket or without, the shortcut, and a message. */
export function listenToEscalate(app: App, door: Door) {
  app.command('/escalate', ({ body }) => opening(door, body, (context) => aboutTicket(door, context, Case.parse({ ticket: body.text.trim().slice(0, 2_000) }))))
  app.shortcut({ callback_id: 'escalate', type: 'shortcut' }, ({ body }) => opening(door, { ...body }, (context) => newCase(door, context, Case.parse({}))))
  app.shortcut({ callback_id: 'escalate-message', type: 'message_action' }, ({ body }) =>
    opening(door, { ...body }, (context) => fromMessage(door, context, body as MessageShortcut)),
  )
  app.action('escalate', ({ body }) => opening(door, { ...body }, (context) => newCase(door, context, Case.parse({}))))
  app.action('in-browser', async ({ body }) => goOn(door, body as BlockAction))
  app.view(caseModal, async ({ body, view, ack }) => {
    const context = await contextIn(door, { ...body })
    await ack(context ? await submitCase(door, context, view) : undefined)
  })
}

/** A new case, with what the help desk knows of its ticket. */
async function aboutTicket(door: Door, context: Context, begun: Case) {
  const { written, note } = await fromTicket(door, context, begun, await sopOf(context, null))
  return newCase(door, context, written, note)
}

/** A message that names no ticket stands for one itself, by its address; of that the help desk knows nothing. */
async function fromMessage(door: Door, context: Context, { message, channel }: MessageShortcut) {
  const begun = await caseFrom(
    fromMrkdwn(message.text ?? '', (user) => `@${user}`),
    await sopOf(context, null),
  )
  if (begun.ticket !== null) return aboutTicket(door, context, begun)
  const asked = door.client.chat.getPermalink({ channel: channel.id, message_ts: message.ts })
  const found = await inTime(800, asked).catch(() => null)
  return newCase(door, context, { ...begun, ticket: found?.permalink ?? null })
}

async function goOn(door: Door, body: BlockAction) {
  const context = await contextIn(door, { ...body })
  if (!context || !body.view) return
  try {
    await door.client.views.update({ view_id: body.view.id, view: await goOnInBrowser(door, context, body.view) })
  } catch (error) {
    await whisper(door, { ...body }, refusalText(error))
  }
}
