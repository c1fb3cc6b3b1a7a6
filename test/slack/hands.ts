import { createHmac } from 'node:crypto'
import { openEars } from '#src/channels/slack/in/open.ts'
import { openStore } from '#src/evidence/store.ts'
import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import type { Person } from '#src/people/person.ts'
import { type AtEnd, endOfVitest } from '../at-end.ts'
import type { Office } from '../office.ts'
import { listenForAnswers } from './answers.ts'
import { typed, type Values } from './typed.ts'
import { faultsOfView } from './validate.ts'
import { keepViews, type Seen } from './views.ts'
import type { SlackWorkspace } from './workspace.ts'

const secret = '0123456789abcdef0123456789abcdef'
const address = 'https://baton.test'

/** What Slack got for something it said: how long it took, in milliseconds, too. */
export type Answered = { status: number; body: Record<string, unknown> | string | null; ms: number }

/**
 * Baton hearing this Slack by signed requests to the real route, and what people do there with their hands. For one test.
 * `linked`: everybody has confirmed which account in Slack is theirs.
 */
export async function openHands(office: Office, slack: SlackWorkspace, given?: AtEnd, { linked = true } = {}) {
  const atEnd = given ?? (await endOfVitest())
  if (linked) await slack.linkEverybody(office.db)
  const { db, queue, live, library, desk, auth, now, evidence } = office
  const [store, log] = [await openStore(evidence), openLog('silent')]
  faultsOfView({ type: 'home', blocks: [] }) // the first look takes seconds, and nobody is to wait for it
  const whispers = await listenForAnswers()
  const ears = await openEars(
    { db, queue, store, library, client: slack.client, desk, clock: now, log, address },
    { SLACK_SIGNING_SECRET: secret, BATON_URL: address, SLACK_API_URL: slack.apiUrl, SLACK_APP_TOKEN: undefined },
  )
  atEnd(async () => {
    await ears.close()
    await whispers.close()
  })
  const app = createApp({ db, queue, live, library, readiness: office.readiness, store, auth, log, clock: now, web: null, answerSlack: ears.answer })
  const views = keepViews(slack)
  let said = 0
  const fresh = () => `${Date.now()}.${++said}`

  /** Says something as Slack does, whatever it is. */
  async function send(body: object, form?: 'command' | 'interaction', more: { signed?: string; at?: number } = {}): Promise<Answered> {
    const text =
      form === 'command'
        ? new URLSearchParams(body as Record<string, string>).toString()
        : form
          ? `payload=${encodeURIComponent(JSON.stringify(body))}`
          : JSON.stringify(body)
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
    const started = performance.now()
    const answer = await app.request('/slack/events', { method: 'POST', body: text, headers: { 'content-type': type, ...signature(text, more) } })
    return { status: answer.status, body: await bodyOf(answer), ms: performance.now() - started }
  }

  /** The same; and waits until Baton has acted upon it. */
  async function say(...said: Parameters<typeof send>): Promise<Answered> {
    const answered = await send(...said)
    await ears.idle()
    return answered
  }

  async function who(person: Person) {
    const { user_id: id = '' } = await slack.as(person).auth.test()
    const user = { id, name: person.name }
    const url = () => ({ response_url: whispers.urlFor(id) })
    const interact = (body: object) => say({ user, trigger_id: fresh(), ...body }, 'interaction')
    return {
      id,
      command: (text = '', trigger_id = fresh()) => say({ command: '/escalate', text, user_id: id, trigger_id, ...url() }, 'command'),
      shortcut: () => interact({ type: 'shortcut', callback_id: 'escalate' }),
      messageShortcut: (channel: string, message: object) =>
        interact({ type: 'message_action', callback_id: 'escalate-message', channel: { id: channel, name: 'general' }, message, ...url() }),
      press: (action_id: string, value: string, more: object = {}) =>
        interact({ type: 'block_actions', actions: [{ type: 'button', action_id, block_id: 'b', value }], ...url(), ...more }),
      /** Presses something in an open modal, in which this stands. */
      pressIn: (seen: Seen, action: object, values: Values = {}) => interact({ type: 'block_actions', actions: [action], view: typed(seen, values) }),
      /** Submits the modal; one that was refused is there to be submitted again. */
      submit: async (seen: Seen, values: Values = {}, trigger_id = fresh()) => {
        const answered = await send({ type: 'view_submission', user, trigger_id, view: typed(seen, values) }, 'interaction')
        views.answered(seen, answered.body)
        await ears.idle()
        return answered
      },
      /** Says that something happened; again, as Slack does, until it is taken. */
      event: async (event: object, event_id = `Ev${fresh()}`, more: object = {}) => {
        for (let left = 5; left > 0; left--) {
          const answered = await say({ type: 'event_callback', event_id, event: { user: id, ...event }, ...more })
          if (answered.status === 200) return
        }
        throw new Error('an event was not taken')
      },
      /** What Baton told only them, where they did something. */
      whispered: () => whispers.to(id),
    }
  }
  return { say, as: who, views, whispers, store, ears, app, files: whispers.files }
}

export function signature(text: string, { signed = secret, at = Math.floor(Date.now() / 1000) }: { signed?: string; at?: number } = {}) {
  const hash = createHmac('sha256', signed).update(`v0:${at}:${text}`).digest('hex')
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${hash}` }
}

async function bodyOf(answer: Response): Promise<Answered['body']> {
  const text = await answer.text()
  return answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text || null
}
