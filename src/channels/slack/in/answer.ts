import type { ViewErrorsResponseAction, ViewOutput, ViewPushResponseAction, ViewUpdateResponseAction } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import { keepAnswer } from '#src/channels/inbox/inbox.ts'
import type { Database } from '#src/database/database.ts'
import type { Log } from '#src/foundation/log.ts'
import { sayingView } from '../modals/saying.ts'
import { withTyped } from '../modals/typed.ts'
import type { Ack, Heard } from './heard.ts'
import { inWords } from './texts.ts'
import { whisper } from './whisper.ts'

/**
 * What becomes of a submitted modal: sentences at its blocks, and it stays as it was typed; another view in its place or on top of it; or nothing: it closes.
 * https://docs.slack.dev/surfaces/modals#response_actions, read 2026-11-28.
 */
export type Answer = ViewErrorsResponseAction | ViewUpdateResponseAction | ViewPushResponseAction | undefined

/** Slack waits 3 seconds for the answer to a modal; a part of them is for the way. In milliseconds. */
const answerPatience = 2_400

type Answering = { db: Database; client: WebClient; log: Log }

/** Sentences at the blocks of a modal. */
export const errorsAt = (errors: Record<string, string>): ViewErrorsResponseAction => ({ response_action: 'errors', errors })

/** Another view in the place of the modal. */
export const showing = (view: ModalView): ViewUpdateResponseAction => ({ response_action: 'update', view })

/**
 * Answers a submitted modal in time. If there is nothing to answer by then, the modal says so and waits; what comes later is put into it,
 * and whoever has closed it gets it as a message. `since`: when Slack began to wait, by `performance.now()`; null: Slack waits no longer. Until `stop`, the clock runs. `isGiven`: whether it was answered by `give`.
 */
export function answering({ db, client, log }: Answering, { id, body }: Heard, ack: Ack, since: number | null) {
  let late = since === null ? Promise.resolve() : null
  const wait = () => {
    late = ack(showing(sayingView(inWords.waiting))).catch(() => {})
  }
  const timer = since === null ? undefined : setTimeout(wait, Math.max(since + answerPatience - performance.now(), 0))
  let given = false
  const give = async (answer: Answer) => {
    given = true
    clearTimeout(timer)
    if (late) return showLate(answer)
    await ack(answer).catch(() => {}) // the line to Slack is gone: it asks again
    if (answer) await keepAnswer({ db, place: 'slack' }, id, answer).catch(() => {})
  }
  async function showLate(answer: Answer) {
    await late
    const open = body.view as ViewOutput // only modals are answered
    const closed = () => whisper({ client, log }, body, lateWords(answer))
    await client.views.update({ view_id: open.id, view: lateView(open, answer) }).catch(closed)
  }
  return { give, isGiven: () => given, stop: () => clearTimeout(timer) }
}

function lateView(open: ViewOutput, answer: Answer) {
  if (!answer) return sayingView(inWords.done)
  return answer.response_action === 'errors' ? withTyped(open, answer.errors) : (answer.view as ModalView)
}

const lateWords = (answer: Answer) => (answer?.response_action === 'errors' ? Object.values(answer.errors).join('\n') : inWords.done)
