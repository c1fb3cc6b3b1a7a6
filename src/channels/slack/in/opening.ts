import type { ModalView } from '@slack/types'
import { WebAPIPlatformError } from '@slack/web-api'
import { inTime, TooLong } from '#src/foundation/in-time.ts'
import type { Context } from '#src/people/context.ts'
import { contextIn, type Door } from './door.ts'
import type { Body } from './heard.ts'
import { refusalText } from './refused.ts'
import { inWords } from './texts.ts'
import { whisper } from './whisper.ts'

/** How long a modal may be in the making, in milliseconds: Slack lets it be opened for 3 seconds, and those have begun. */
const makingPatience = 1_800

/** Opens what `make` makes, for somebody who is known. When that takes too long, they are told to do it again. */
export async function opening(door: Door, body: Body, make: (context: Context) => Promise<ModalView>) {
  const context = await contextIn(door, body)
  if (!context) return
  const view = await inTime(makingPatience, make(context)).catch((error: Error) => error)
  if (!(view instanceof Error)) return open(door, body, view)
  if (view instanceof TooLong) return whisper(door, body, inWords.tooSlow)
  await whisper(door, body, refusalText(view))
}

/** Slack says so when its three seconds were over. https://docs.slack.dev/reference/methods/views.open#errors, read 2026-11-28. */
const over = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired', 'trigger_exchanged'])

/** Opens it while Slack lets us. */
async function open(door: Door, body: Body, view: ModalView) {
  try {
    await door.client.views.open({ trigger_id: String(body.trigger_id), view })
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError) || !over.has(error.data.error)) throw error
    await whisper(door, body, inWords.tooSlow)
  }
}
