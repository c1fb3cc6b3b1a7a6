import type { ModalView } from '@slack/types'
import { WebAPIPlatformError } from '@slack/web-api'
import type { Door } from '../in/door.ts'
import type { Body } from '../in/heard.ts'
import { inWords } from '../in/texts.ts'
import { whisper } from '../in/whisper.ts'

/** Slack says so when its three seconds were over. https://docs.slack.dev/reference/methods/views.open#errors, read 2026-11-28. */
const over = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired', 'trigger_exchanged'])

/** Opens a modal for whoever did this, while Slack lets us. */
export async function openModal(door: Door, body: Body, view: ModalView) {
  try {
    await door.client.views.open({ trigger_id: String(body.trigger_id), view })
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError) || !over.has(error.data.error)) throw error
    await whisper(door, body, inWords.tooSlow)
  }
}
