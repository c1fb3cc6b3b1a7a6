import type { Database } from '#src/database/database.ts'
import { viewsOnTicket } from '#src/escalations/on-ticket.ts'
import type { EscalationView } from '#src/escalations/view.ts'
import { inTime } from '#src/foundation/in-time.ts'
import type { Log } from '#src/foundation/log.ts'
import { type NotVouched, personVouchedFor } from '#src/people/outside.ts'
import { zoneOf } from '#src/people/zone.ts'
import type { Directory } from '../directory.ts'
import { actingAccount, memberOf } from './acting.ts'
import { asCanvas, saidIn } from './signed.ts'

type Ground = { db: Database; clock: () => Date; log: Log; baseUrl: string; known: Directory }

/** Parts of what Intercom draws beside a conversation. https://developers.intercom.com/docs/references/canvas-kit, read 2026-11-28. */
type Component =
  | { type: 'text'; text: string; style?: 'header' | 'muted' }
  | { type: 'button'; id: string; label: string; style: 'primary' | 'secondary'; action: { type: 'url'; url: string } | { type: 'submit' } }
  | { type: 'spacer'; size: 's' }

/** For how long the database is waited for, in milliseconds; Intercom shows nothing when it has to wait longer than a few seconds. */
const patience = 2_000

/**
 * Baton beside a conversation in Intercom's inbox: who has the open escalations about it, or the way to a new one. Drawn anew when somebody opens the
 * conversation, or asks for it.
 */
export function canvas(ground: Ground, clientSecret: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const said = await saidIn(request, clientSecret, asCanvas)
    if (said instanceof Response) return said
    const components = await inTime(patience, drawn(ground, said.body)).catch((error: Error): Component[] => {
      ground.log.warn({ reason: error.message }, 'could not say in Intercom’s inbox who has an escalation')
      return [text('Baton does not answer just now, or cannot reach Intercom to check your account. Try again in a minute.'), again]
    })
    return Response.json({ canvas: { content: { components } } })
  }
}

/** Why Baton shows nothing to an account, and what to do. Any other reason: nobody in Baton has the address. */
const notVouched: Partial<Record<NotVouched, string>> = {
  'other-workspace':
    'Baton is connected to another Intercom workspace than this one, so it shows nothing here. Open the conversation in that workspace, or ask an administrator of Baton to connect this one.',
  inactive:
    'Your account is not among the current teammates of the Intercom workspace that Baton is connected to. Ask an administrator of Intercom to look at Settings → Teammates.',
}

async function drawn({ db, clock, baseUrl, known }: Ground, body: Readonly<Record<string, unknown>>): Promise<Component[]> {
  const { admin, conversation } = body
  const [email, id] = [memberOf(admin, 'email'), memberOf(conversation, 'id')]
  if (id === null) return [text('Baton sees no conversation here. Open one, and try again.'), again]
  const vouched = await personVouchedFor({ db }, await actingAccount(known, body))
  const refused = 'lacks' in vouched ? notVouched[vouched.lacks] : undefined
  if (refused) return [text(refused), again]
  const actor = 'person' in vouched ? vouched.person : null
  if (!actor)
    return [
      text(
        `Nobody in Baton has your e-mail address${email === null ? '' : ` (${email})`}. Ask an administrator of Baton to invite you; then this shows who has the escalation.`,
      ),
    ]
  const open = await viewsOnTicket({ db, actor, now: clock(), zone: await zoneOf(db, actor.id) }, id)
  if (open.length > 0) return [...open.flatMap((one) => standing(one, baseUrl)), again]
  const form = `${baseUrl}/escalate?ticket=${encodeURIComponent(id)}`
  return [text('No open escalation is about this conversation.'), link('escalate', 'Escalate', form, 'primary'), again]
}

const standing = ({ number, holder }: EscalationView, baseUrl: string): Component[] => [
  text(number, 'header'),
  text(holder.sentence),
  link(`open-${number}`, `Open ${number}`, `${baseUrl}/escalations/${number}`, 'primary'),
  { type: 'spacer', size: 's' },
]

const text = (words: string, style?: 'header' | 'muted'): Component => ({ type: 'text', text: words, ...(style ? { style } : {}) })

const link = (id: string, label: string, url: string, style: 'primary' | 'secondary'): Component => ({
  type: 'button',
  id,
  label,
  style,
  action: { type: 'url', url },
})

const again: Component = { type: 'button', id: 'again', label: 'Look again', style: 'secondary', action: { type: 'submit' } }
