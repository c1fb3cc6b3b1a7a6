import type { WebClient } from '@slack/web-api'
import { type OutageKind, outageIn } from '#src/database/outage/outage.ts'
import type { Log } from '#src/foundation/log.ts'
import { inputsOf } from '../modals/nearest.ts'
import { sayingView } from '../modals/saying.ts'
import { type OpenView, withTyped } from '../modals/typed.ts'
import { type Answer, errorsAt } from './answer.ts'
import type { Body, Heard } from './heard.ts'
import { nameOf } from './name.ts'
import { Malformed } from './payload.ts'
import { inOutage, inWords } from './texts.ts'
import { whisper } from './whisper.ts'

type Ears = { client: WebClient; log: Log }
type Give = (answer: Answer) => Promise<void>

/** Tells a person that what they did in Slack failed, and logs why. Throws the error again where Slack or a job repeats what was heard. */
export async function sayFailed({ client, log }: Ears, heard: Heard, give: Give, error: unknown): Promise<void> {
  const { id, kind, body } = heard
  const outage = outageIn(error)
  if (error instanceof Malformed) {
    log.warn({ kind, ...nameOf(body), reason: error.message }, 'what Slack said is not understood, and nothing is made of it')
    if (kind === 'modal') await give(aboutWindow(body, inWords.notUnderstood))
    return
  }
  if (outage) log.warn({ heard: id, kind, outage, reason: messageOf(error) }, 'what Slack said met an outage')
  else log.error({ heard: id, kind, err: error }, 'what Slack said met a fault')
  if (kind === 'event') throw error
  if (outage) return sayOutage({ client, log }, heard, give, outage)
  if (kind === 'modal') await give(aboutWindow(body, inWords.faultModal))
  else await sayWhere({ client, log }, body, { pressed: inWords.fault, window: inWords.faultModal })
}

/** Tells a person of an outage; what they typed stays in their window. */
export async function sayOutage(ears: Ears, { kind, body }: Heard, give: Give, outage: OutageKind): Promise<void> {
  if (kind === 'modal') await give(aboutWindow(body, inOutage[outage].window))
  else await sayWhere(ears, body, inOutage[outage])
}

/**
 * A sentence about a whole window that was submitted. The window stays open: the sentence is at its first field, or in a second window on top of one without
 * fields. Takes windows of any shape. https://docs.slack.dev/surfaces/modals#response_actions, read 2026-12-01.
 */
export function aboutWindow({ view }: Body, text: string): Answer {
  const blocks = typeof view === 'object' && view !== null && 'blocks' in view && Array.isArray(view.blocks) ? view.blocks : []
  const input = blocks.find((block) => block?.type === 'input' && typeof block.block_id === 'string')
  return input ? errorsAt({ [input.block_id]: text }) : { response_action: 'push', view: sayingView(text) }
}

/** In the window in which a button was pressed, while it is open and unchanged; else as a message. */
async function sayWhere({ client, log }: Ears, body: Body, text: { pressed: string; window: string }) {
  const view = body.view as (OpenView & { id: string; type?: string; hash?: string }) | null | undefined // its shape was checked before it was stored
  const [first] = view?.type === 'modal' ? inputsOf(view) : []
  const message = () => whisper({ client, log }, body, text.pressed)
  if (!view || first === undefined) return message()
  const shown = { view_id: view.id, view: withTyped(view, { [first]: text.window }), ...(view.hash ? { hash: view.hash } : {}) }
  await client.views.update(shown).catch(message)
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
