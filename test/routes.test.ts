import { hashPassword } from 'better-auth/crypto'
import { expect, test } from 'vitest'
import { setPassword } from '#src/people/accept-invitation.ts'
import type { Person } from '#src/people/person.ts'
import { usualMapping } from '#src/workspace/mapping.ts'
import { asProposed } from './begun.ts'
import { completeCase } from './cases.ts'
import { png } from './files.ts'
import { ada, emailOf, lin, maya, noor, type Office, openOffice, tokenOf, tomas } from './office.ts'
import { authTable, table } from './routes-table.ts'
import { type Thing, things } from './routes-things.ts'
import { form } from './uploads.ts'

const callers = { stranger: null, tier1: maya, tier2: tomas, lead: lin, admin: noor } as const
type Caller = keyof typeof callers
const everyCaller = Object.keys(callers) as Caller[]

type Line = { text: string; route: string; who: string; on: string; outcomes: string[] }

/** The table's columns stand where its heading has them. */
function linesOf(text: string): Line[] {
  const [heading = '', ...lines] = text.split('\n')
  const starts = ['route', 'x-who', 'on ', 'stranger', 'tier1'].map((name) => heading.indexOf(name))
  return lines.map((text) => {
    const [route = '', who = '', on = '', stranger = ''] = starts.slice(0, -1).map((start, at) => text.slice(start, starts[at + 1]).trim())
    return { text, route, who, on, outcomes: [stranger, ...text.slice(starts.at(-1)).trim().split(/ +/)] }
  })
}

const until = '2026-03-20T12:00:00Z'

/** What each route is sent; a right body, so that only who sends it decides. */
const bodies: Readonly<Record<string, object>> = {
  'POST /api/escalations': completeCase,
  'PATCH /api/escalations/{id}': { ask: 'Copy the templates, please.' },
  'POST /api/escalations/{id}/returns': { marks: [{ field: 'ask', mend: 'One question at a time.' }] },
  'POST /api/escalations/{id}/decisions': asProposed,
  'POST /api/escalations/{id}/withdrawals': { reason: 'Solved meanwhile.' },
  'POST /api/escalations/{id}/assignments': { to: tomas.id, reason: 'She is off today.' },
  'POST /api/escalations/{id}/releases': { reason: 'Off to lunch.' },
  'POST /api/escalations/{id}/waits': { on: 'customer', reason: 'They look it up.', until },
  'POST /api/escalations/{id}/diversions': { sop: 'bug-escalation', reason: 'It can be seen again.' },
  'POST /api/escalations/{id}/reopenings': { reason: 'It came back.' },
  'POST /api/escalations/{id}/lookup/openings': { kind: 'article', id: 'x' },
  'POST /api/escalations/{id}/lookup/dismissals': { kind: 'article', id: 'x', because: 'Billing is closed to us.' },
  'POST /api/escalations/{id}/held': { held: true },
  'POST /api/differences/{id}/explanations': { reason: 'Another plan.' },
  'POST /api/escalations/{id}/joins': { ticket: '7001', customer: 'Northwind' },
  'POST /api/escalations/{id}/comments': { text: 'Ask for the plan first.' },
  'PATCH /api/escalations/{id}/comments/{event}': { text: 'Ask for the plan, please.' },
  'PUT /api/me/slack': { slackId: 'U024BE7LH' },
  'PUT /api/people/{id}/slack': { slackId: 'U024BE7LH' },
  'POST /api/deliveries/{id}/skips': { reason: 'They sit beside me.' },
  'POST /api/notices/readings': { upTo: '00000000-0000-4000-8000-000000000009' },
  'POST /api/checks': { case: completeCase },
  'POST /api/intake': { text: 'They cannot copy it.' },
  'POST /api/sops': { source: 'name: x' },
  'PATCH /api/me': { name: 'Somebody' },
  'POST /api/views': { name: 'Late', query: { view: 'queue' } },
  'PATCH /api/views/{id}': { name: 'Later' },
  'PATCH /api/precedents/{id}': { scope: { plan: 'Agency' } },
  'POST /api/people': { name: 'Eve', email: 'eve@example.com', role: 'tier1' },
  'PATCH /api/people/{id}': { name: 'Somebody' },
  'POST /api/articles': { title: 'Change the owner', body: 'Open Billing.' },
  'PATCH /api/articles/{id}': { title: 'Change the owner of an account' },
  'POST /api/suggestions': { text: 'Who changes the owner?' },
  'POST /api/teams': { name: 'Night shift' },
  'PATCH /api/teams/{id}': { members: [] },
  'POST /api/tokens': { name: 'laptop' },
  'POST /api/invitations/{token}/acceptances': { password: 'correct horse battery' },
  'POST /api/setup': { token: 'x', name: 'Eve', email: 'eve@example.com', password: 'correct horse battery', workspace: 'Ours', timeZone: 'UTC' },
  'PATCH /api/workspace': { name: 'Northwind Support' },
  'PATCH /api/workspace/mapping': { plan: { from: ['company.plan'] } },
  'POST /api/tickets/preview': { written: '7', mapping: usualMapping },
}

const carriedOut = { outcome: 'carried-out', done: 'Copied.', customerTold: 'yes' }
const selfServed = { outcome: 'self-served', solvedBy: { kind: 'link', id: 'https://help.example.com' } }

async function bodyFor(office: Office, { route, on }: Line, { body }: Thing): Promise<object> {
  if (route.endsWith('/lookup/dismissals')) return { ...bodies[route], ...body, because: 'Billing is closed to us.' }
  if (body) return body
  if (route.endsWith('/closings')) return on.endsWith('decided') ? carriedOut : selfServed
  if (route.endsWith('/merges')) return { into: (await things["other's submitted"]?.(office, ada))?.path.id ?? '' }
  return bodies[route] ?? {}
}

/** `yes`, or the status with which this caller is turned away from this line's call. */
async function outcome(office: Office, line: Line, caller: Caller, headers: Record<string, string>): Promise<string> {
  const thing = await things[line.on]?.(office, callers[caller] ?? tomas) // a stranger knocks at something of Tomás's
  if (!thing) throw new Error(`nothing is known to be “${line.on}”`)
  const [method = '', path = ''] = line.route.split(' ')
  const named = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(thing.path[name]))
  const sent = { 'idempotency-key': crypto.randomUUID(), 'if-match': `"${thing.version ?? 1}"`, ...headers }
  const isFile = line.route === 'POST /api/evidence'
  const json = { headers: { ...sent, 'content-type': 'application/json' }, body: JSON.stringify(await bodyFor(office, line, thing)) }
  const init = isFile
    ? { headers: sent, body: form(['file', new File([Uint8Array.from(png())], 'x.png')]) }
    : method === 'GET' || method === 'DELETE'
      ? { headers: sent }
      : json
  const answer = await office.app.request(`${named}${thing.query ?? ''}`, { method, ...init })
  const { status, body } = answer
  const person: Person | null = callers[caller]
  if (status === 403 && person && 'authorization' in headers && ((await answer.json()) as { code: string }).code === 'people.needs_session') {
    return outcome(office, line, caller, await office.cookieOf(person))
  }
  if (!answer.bodyUsed) await body?.cancel() // a stream of changes would go on
  return status >= 500 || [401, 403, 404].includes(status) ? String(status) : 'yes'
}

/** The line as it turns out to be, for a difference that can be read. */
async function found(office: Office, line: Line, headersOf: (caller: Caller) => Record<string, string>) {
  const outcomes = []
  for (const [at, caller] of everyCaller.entries()) outcomes.push(line.outcomes[at] === '–' ? '–' : await outcome(office, line, caller, headersOf(caller)))
  return outcomes.join(' ')
}

const wanted = ({ route, on, outcomes }: Line) => `${route} (${on}): ${outcomes.join(' ')}`

const byToken = (caller: Caller): Record<string, string> => {
  const person: Person | null = callers[caller]
  return person ? { authorization: `Bearer ${tokenOf(person)}` } : {}
}

test('every route is open to whom the table says, on their own and on others’, and to nobody else', { timeout: 120_000 }, async () => {
  const office = await openOffice()
  const lines = linesOf(table)

  const turnedOut = []
  for (const line of lines) turnedOut.push(`${line.route} (${line.on}): ${await found(office, line, byToken)}`)

  expect(turnedOut).toEqual(lines.map(wanted))
})

test('every route of the OpenAPI document stands in the table, and no other; and says of itself who may call it', async () => {
  const office = await openOffice()
  const { paths } = (await office.with().get('/api/openapi.json')).body as { paths: Record<string, Record<string, { 'x-who': string }>> }
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => `${method.toUpperCase()} ${path}: ${operation['x-who']}`),
  )

  expect([...new Set(linesOf(table).map(({ route, who }) => `${route}: ${who}`))].toSorted()).toEqual(described.toSorted())
})

/** What `x-who` promises whoever reads it: these are turned away at the door, whatever it is about. */
const turnedAway: Readonly<Record<string, readonly Caller[]>> = {
  anyone: [],
  'signed-in': ['stranger'],
  tier2: ['stranger', 'tier1'],
  lead: ['stranger', 'tier1', 'tier2'],
  admin: ['stranger', 'tier1', 'tier2', 'lead'],
}

test('the table agrees with what each route says of itself', () => {
  for (const { text, who, outcomes } of linesOf(table)) {
    const away = everyCaller.filter((caller, at) => outcomes[at] === (caller === 'stranger' ? '401' : '403'))
    expect(
      turnedAway[who]?.filter((caller) => !away.includes(caller)),
      text,
    ).toEqual([])
    if (who === 'anyone') expect(away, text).toEqual([])
    expect(outcomes, text).toHaveLength(everyCaller.length)
  }
})

test('whoever has to be signed in is told so, and whoever lacks the role is told whose it is', async () => {
  const office = await openOffice()

  expect((await office.with().get('/api/me')).body).toMatchObject({ code: 'people.not_signed_in', status: 401 })
  expect((await office.as(lin).get('/api/audit')).body).toMatchObject({ code: 'people.wrong_role', detail: 'Only an administrator may do this.' })
  expect((await office.as(tomas).post('/api/sops', { source: 'x' })).body).toMatchObject({ detail: 'Only a lead or an administrator may do this.' })
})

test('of better-auth’s endpoints, four are open, to whom the table says', { timeout: 60_000 }, async () => {
  const office = await openOffice()
  const hashed = await hashPassword('correct horse battery')
  const cookies = new Map<Caller, string>()
  for (const caller of everyCaller) {
    const person: Person | null = callers[caller]
    if (person) await setPassword({ db: office.db, now: office.now() }, person.id, hashed)
  }
  await setPassword({ db: office.db, now: office.now() }, ada.id, hashed)
  const signIn = async (person: Person) =>
    (await office.with().post('/api/auth/sign-in/email', { email: emailOf(person), password: 'correct horse battery' })).headers
      .get('set-cookie')
      ?.split(';')[0] ?? ''

  const lines = linesOf(authTable)
  const turnedOut = []
  for (const line of lines) {
    // Changing a password and signing out end sessions: each line begins with fresh ones.
    for (const caller of everyCaller) cookies.set(caller, callers[caller] ? await signIn(callers[caller]) : '')
    turnedOut.push(`${line.route} (${line.on}): ${await found(office, line, (caller) => ({ cookie: cookies.get(caller) ?? '', origin: 'http://localhost' }))}`)
  }

  expect(turnedOut).toEqual(lines.map(wanted))
})
