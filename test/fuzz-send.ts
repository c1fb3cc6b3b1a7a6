import type { State } from '#src/escalations/escalation.ts'
import { begin } from './begun.ts'
import { completeCase } from './cases.ts'
import type { Call } from './fuzz-calls.ts'
import type { Known } from './fuzz-office.ts'
import { ada, ben, lin, maya, noor, type Office, tokenOf, tomas } from './office.ts'

/** A call with real ids, tokens and versions in place of its placeholders. */
export type Sent = { path: string; init: RequestInit & { headers: Record<string, string> }; curl: string }

type Target = { id: string; number: number; version: number; author_id: string; holder_id: string | null }

/** The call as it is made now. Whatever it names by a placeholder is there, and made first where it is not. */
export async function resolved(office: Office, known: Known, call: Call): Promise<Sent> {
  const targets = new Map<string, Target>()
  const text = call.body.kind === 'text' ? call.body.text : ''
  for (const [placeholder, state = '', nth] of `${call.path} ${text}`.matchAll(/@@escalation:([a-z]+):(\d)@@/g))
    targets.set(placeholder, await targetIn(office, state, Number(nth)))
  const [target] = targets.values()
  const fill = (given: string) =>
    given.replaceAll(/@@([a-z]+)(?::([^@"\\]*))?@@/g, (placeholder, name: string, at = '') => {
      const other = targets.get(placeholder)
      if (other) return known.byNumber() ? `E-${other.number}` : other.id
      return known.value(name, at, target?.version) ?? placeholder
    })
  const path = fill(`${call.path}${call.query && `?${call.query}`}`)
  const headers = {
    ...(await headersOf(office, call, target, known)),
    ...Object.fromEntries(Object.entries(call.headers).map(([name, value]) => [name, fill(value)])),
  }
  const body = await bodyOf(call, fill, headers)
  const init = { method: call.method, headers, ...(body === undefined || ['GET', 'HEAD'].includes(call.method) ? {} : { body }) }
  return { path, init, curl: curlOf(path, init) }
}

/** An escalation in this state; `waiting` is an accepted one that waits. */
async function targetIn(office: Office, state: string, nth: number): Promise<Target> {
  const rows = await office.db
    .selectFrom('escalations')
    .select(['id', 'number', 'version', 'author_id', 'holder_id'])
    .$if(state === 'waiting', (query) => query.where('wait', 'is not', null))
    .$if(state !== 'waiting', (query) => query.where('state', '=', state as State))
    .orderBy('number', 'desc') // the newest are the least torn to pieces by earlier calls
    .limit(6)
    .execute()
  const row = rows[nth % Math.max(rows.length, 1)]
  if (row && rows.length > 2) return row
  await beginIn(office, state)
  return targetIn(office, state, nth)
}

async function beginIn(office: Office, state: string) {
  if (state !== 'waiting') return begin(office, state as State)
  const one = await begin(office, 'accepted', completeCase)
  await one.move(tomas, 'waits', { on: 'customer', reason: 'They look it up.', until: new Date(office.now().getTime() + 86_400_000).toISOString() })
}

const byName = new Map([maya, ben, tomas, ada, lin, noor].map((person, at) => [['maya', 'ben', 'tomas', 'ada', 'lin', 'noor'][at], person]))
const byId = new Map([...byName.values()].map((person) => [person.id, person]))

async function headersOf(office: Office, { who, operation }: Call, target: Target | undefined, known: Known): Promise<Record<string, string>> {
  const strange: Record<string, Record<string, string>> = {
    stranger: {},
    session: { cookie: known.cookie },
    revoked: { authorization: 'Bearer baton_revoked' },
    forged: { authorization: `Bearer baton_${'x'.repeat(43)}` },
    garbled: { authorization: 'Basic bm9ib2R5OiU=' },
    cookie: { cookie: 'baton.session_token=x.y; __proto__=1; =;;' },
  }
  if (strange[who]) return strange[who]
  const related = who === 'author' ? byId.get(target?.author_id ?? '') : who === 'holder' ? byId.get(target?.holder_id ?? '') : byName.get(who)
  const person = related ?? tomas
  // Ending all tokens would end those that the calls are made with.
  const endsAll = operation.method === 'DELETE' && operation.path === '/api/tokens'
  const bySession = !endsAll && operation.security?.length === 1 && 'session' in (operation.security[0] ?? {})
  return bySession ? office.cookieOf(person) : { authorization: `Bearer ${tokenOf(person)}` }
}

async function bodyOf({ body }: Call, fill: (given: string) => string, headers: Record<string, string>): Promise<string | Uint8Array<ArrayBuffer> | undefined> {
  if (body.kind === 'none') return undefined
  if (body.kind === 'bytes') return Uint8Array.from(Buffer.from(body.base64, 'base64'))
  if (body.kind === 'text') return fill(rawInPlace(body.text))
  const form = new FormData()
  for (const [name, content] of body.parts) form.append(name, new File([content], 'x.txt'))
  // Written out beforehand: undici's own stream of a form throws when it is left unread.
  const written = new Response(form)
  headers['content-type'] ??= written.headers.get('content-type') ?? ''
  return new Uint8Array(await written.arrayBuffer())
}

/** `"@@raw:1e400@@"` is written without its quotation marks: what JSON.stringify would never write. */
const rawInPlace = (text: string) => text.replaceAll(/"@@raw:((?:[^"\\@]|\\.)*)@@"/g, (_, json: string) => String(JSON.parse(`"${json}"`)))

/** How to make the same call by hand; `'` is written so that a shell takes it. */
function curlOf(path: string, { method, headers, body }: Sent['init']) {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
  const said = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)
  const data = typeof body === 'string' ? [`--data-binary ${quoted(body.length > 5000 ? `${body.slice(0, 5000)}…` : body)}`] : body ? ['--data-binary …'] : []
  return ['curl', '-X', method, ...said, ...data, quoted(`$BATON${path}`)].join(' ')
}
