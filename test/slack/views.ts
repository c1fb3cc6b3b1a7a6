import type { ModalView } from '@slack/types'
import { faultsOfView } from './validate.ts'
import type { SlackWorkspace } from './workspace.ts'

/** A modal as it stands before somebody. */
export type Seen = ModalView & { id: string; hash: string }

/** What Slack answers, by method. */
type Methods = Readonly<Record<string, (said: URLSearchParams, view: ModalView) => object | Response>>

/** Slack's side of modals: opened while their trigger is good, put in another's place, refused at their fields; each looked at as Slack looks. `more`: what else it answers here. */
export function keepViews(slack: SlackWorkspace, more: Methods = {}) {
  const open = new Map<string, Seen>()
  const homes = new Map<string, unknown>()
  const ephemeral: { user: string | null; thread: string | null; text: string | null }[] = []
  const unfurled: { ts: string | null; unfurls: Record<string, unknown> }[] = []
  let [count, puts] = [0, 0]
  const put = (view: ModalView, id = `V${++count}`) => {
    const seen = { ...view, id, hash: `${++puts}` }
    open.set(id, seen)
    return Response.json({ ok: true, view: seen })
  }
  const methods: Methods = {
    ...more,
    'views.open': (_, view) => put(view),
    'views.update': (said, view) => {
      const [id, hash] = [said.get('view_id') ?? '', said.get('hash')]
      const seen = open.get(id)
      if (!seen) return { ok: false, error: 'not_found' }
      return hash === null || hash === seen.hash ? put(view, id) : { ok: false, error: 'hash_conflict' }
    },
    'views.publish': (said, view) => {
      homes.set(said.get('user_id') ?? '', view)
      return { ok: true, view }
    },
    'chat.postEphemeral': (said) => {
      ephemeral.push({ user: said.get('user'), thread: said.get('thread_ts'), text: said.get('text') })
      return { ok: true, message_ts: '1.1' }
    },
    'chat.unfurl': (said) => {
      unfurled.push({ ts: said.get('ts'), unfurls: JSON.parse(said.get('unfurls') ?? '{}') })
      return { ok: true }
    },
  }
  let away = false
  slack.interfere((method, said) => {
    if (away) return new Response('away', { status: 503 })
    const answer = methods[method]?.(said, JSON.parse(said.get('view') ?? 'null'))
    return answer instanceof Response || answer === undefined ? answer : Response.json(answer)
  })
  return {
    /** The newest modal; it must be there. */
    newest: (): Seen => {
      const view = [...open.values()].at(-1)
      if (!view) throw new Error('no modal has been opened')
      return view
    },
    now: (id: string) => open.get(id),
    count: () => count,
    /** Slack is away, for everything that is asked of it; or back. */
    away: (is: boolean) => {
      away = is
    },
    close: (id: string) => open.delete(id),
    /** What was said to one person in a channel, and what was shown of links. */
    ephemeral,
    unfurled,
    homeOf: (user: string) => homes.get(user),
    /** What Slack makes of the answer to a submitted modal. */
    answered: (seen: Seen, body: unknown) => {
      const answer = body as { response_action?: string; view?: ModalView; errors?: Record<string, string> } | null
      if (answer?.response_action === 'update' && answer.view) {
        slack.faults.push(...faultsOfView(answer.view).map((fault) => `update: ${fault}`))
        put(answer.view, seen.id)
      } else if (answer?.response_action === 'errors') {
        const inputs = new Set(seen.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id))
        const lost = Object.keys(answer.errors ?? {}).filter((block) => !inputs.has(block))
        slack.faults.push(...lost.map((block) => `errors: there is no input “${block}”`))
      } else open.delete(seen.id)
    },
  }
}

/** All the words of a view. */
export const wordsOf = (view: unknown): string =>
  [...JSON.stringify(view ?? null).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => JSON.parse(`"${text}"`)).join('\n')
