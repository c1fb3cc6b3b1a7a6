import fc from 'fast-check'
import { type Body, bodyOf } from './fuzz-bodies.ts'
import type { Operation, Parameter } from './fuzz-document.ts'
import { mostly, valueFor } from './fuzz-values.ts'
import { awkward, escalationIn } from './fuzz-words.ts'

/** A call as it is made up: placeholders and wishes, and no random ids, so that one seed always makes the same calls. */
export type Call = {
  operation: Operation
  method: string
  who: string
  path: string
  query: string
  headers: Record<string, string>
  body: Body
}
/** Any call of the API: all of it right, or some part of it wrong. */
export const callOf = (operations: readonly Operation[]) =>
  fc.oneof(...operations.map((operation) => ({ weight: weightOf(operation), arbitrary: callTo(operation) })))

/** What changes escalations is tried more often than what tells how the process is. */
function weightOf({ path }: Operation) {
  if (/^\/(healthz|readyz|metrics|docs|api\/(docs|setup|audit|workspace))/.test(path)) return 1
  return path.startsWith('/api/escalations/{id}/') ? 6 : 3
}

function callTo(operation: Operation): fc.Arbitrary<Call> {
  return fc.record({
    operation: fc.constant(operation),
    method: mostly(40, operation.method, fc.constantFrom('PUT', 'POST', 'GET', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS')),
    who: whoFor(operation),
    path: pathOf(operation),
    query: queryOf(operation),
    headers: headersOf(operation),
    body: bodyOf(operation),
  })
}

/** People by name, whoever wrote or holds the escalation that the call names, and those whom Baton does not know. */
const everybody = ['maya', 'ben', 'tomas', 'ada', 'lin', 'noor', 'author', 'holder', 'session', 'stranger', 'revoked', 'forged', 'garbled', 'cookie']

/** For each move, who most probably may make it, and where it can be made. */
const usual: Readonly<Record<string, readonly [who: string, ...states: string[]]>> = {
  submissions: ['author', 'draft', 'returned'],
  acceptances: ['tomas', 'submitted'],
  returns: ['holder', 'accepted'],
  decisions: ['holder', 'accepted'],
  closings: ['author', 'decided'],
  withdrawals: ['author', 'draft', 'submitted', 'returned', 'accepted'],
  assignments: ['lin', 'accepted', 'returned', 'decided'],
  releases: ['holder', 'accepted'],
  waits: ['holder', 'accepted', 'decided'],
  'waits/current': ['holder', 'waiting'],
  diversions: ['author', 'submitted', 'draft'],
  merges: ['ada', 'submitted', 'accepted'],
  joins: ['ben', 'submitted', 'accepted', 'decided'],
  reopenings: ['tomas', 'closed', 'decided'],
  '{id}': ['author', 'draft', 'returned'],
}

const moveOf = ({ path }: Operation) => usual[/^\/api\/escalations\/(?:\{id\}\/)?(.+)$/.exec(path)?.[1] ?? '']

function whoFor(operation: Operation) {
  // It ends the links that its caller has made, too; Noor's are needed by other calls.
  if (operation.method === 'DELETE' && operation.path === '/api/me/sessions') return fc.constant('ben')
  const [who = 'noor'] = moveOf(operation) ?? []
  return fc.oneof({ weight: 5, arbitrary: fc.constant(who) }, { weight: 2, arbitrary: fc.constantFrom(...everybody) })
}

const badSegments = [
  '%',
  '%E0%A4%A',
  '%00',
  '..%2f..%2fetc%2fpasswd',
  '%252e%252e', // not “%2e%2e”, which leads to another path
  'E-',
  'E-0',
  'e-1001',
  'E-1e9',
  'E-9999999999',
  '0',
  '-1',
  '1.5',
  'x'.repeat(3000),
]

function pathOf(operation: Operation): fc.Arbitrary<string> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const segments = names.map((name) => segmentFor(operation, name))
  return fc.tuple(...segments).map((found) => names.reduce((path, name, at) => path.replace(`{${name}}`, () => found[at] ?? ''), operation.path))
}

function segmentFor(operation: Operation, name: string): fc.Arbitrary<string> {
  const garbage = fc.oneof(fc.constantFrom(...badSegments), fc.constantFrom(...awkward).map(encoded), fc.string({ minLength: 1 }).map(encoded))
  return fc.oneof({ weight: 8, arbitrary: existing(operation, name) }, { weight: 1, arbitrary: garbage }, { weight: 1, arbitrary: fc.uuid() })
}

// `encodeURIComponent` throws on half a character; and an empty segment is another path, which is as good a thing to try.
const encoded = (text: string) => encodeURIComponent(text.toWellFormed())

function existing(operation: Operation, name: string): fc.Arbitrary<string> {
  const { path } = operation
  if (path.startsWith('/api/escalations') && name !== 'aspect') {
    const [, ...states] = moveOf(operation) ?? []
    const state = fc.constantFrom(...states, ...states, 'draft', 'submitted', 'accepted', 'returned', 'decided', 'closed')
    return fc.tuple(state, fc.nat(2)).map(([state, nth]) => escalationIn(state, nth))
  }
  const [, , of = ''] = path.split('/')
  const ids: Record<string, string> = { people: '@@spare@@', teams: '@@team@@', tokens: '@@token@@', invitations: '@@invitation@@', articles: '@@article@@' }
  if (of === 'deliveries') return fc.nat(19).map((nth) => `@@delivery:${nth}@@`)
  if (of === 'differences') return fc.nat(99).map((nth) => `@@difference:${nth}@@`)
  if (of === 'precedents') return fc.nat(99).map((nth) => `@@precedent:${nth}@@`)
  if (of === 'views') return fc.nat(19).map((nth) => `@@view:${nth}@@`)
  if (of === 'evidence') return fc.nat(2).map((nth) => `@@evidence:${nth}@@`)
  if (path.startsWith('/api/me/sessions')) return fc.constant('@@session@@')
  if (ids[of]) return fc.constant(ids[of])
  const schema = operation.parameters?.find((parameter) => parameter.name === name)?.schema ?? {}
  return valueFor(schema, name).map((value) => encoded(String(value)))
}

function queryOf({ parameters = [] }: Operation): fc.Arbitrary<string> {
  const asked = parameters.filter((parameter) => parameter.in === 'query')
  const one = (parameter: Parameter) =>
    fc.oneof(
      { weight: 4, arbitrary: valueFor(parameter.schema, parameter.name).map(String) },
      { weight: 1, arbitrary: fc.constantFrom(...awkward, '@@cursor@@') },
    )
  const usual = fc.tuple(
    ...asked.map((parameter) =>
      fc.option(
        one(parameter).map((value) => `${parameter.name}=${encoded(value)}`),
        { freq: 2 },
      ),
    ),
  )
  const query = usual.map((parts) => parts.filter((part) => part !== null).join('&'))
  return mostly(12, '', fc.constantFrom('limit=%', 'limit=1&limit=2', '&&&', 'a[b]=c', '__proto__=1', 'q=%ff', `q=${'x'.repeat(2000)}`)).chain((bad) =>
    query.map((good) => [good, bad].filter(Boolean).join('&')),
  )
}

const absent = '@@absent@@'
const keys = fc.constantFrom(absent, '', 'short', 'x'.repeat(201), 'with space in it', 'ümlaut-key', 'the-same-key-again', 'another-key-again', '__proto__')
const versions = fc.constantFrom(
  absent,
  '*',
  '"',
  '""',
  '"0"',
  '"1"',
  '"999999999"',
  '"9999999999"',
  '7',
  'W/"@@version@@"',
  '"1", "2"',
  '"-1"',
  '"1e3"',
  "'1'",
)
const others = fc.constantFrom<Record<string, string>>(
  ...[{ accept: 'text/nothing' }, { range: 'bytes=0-0' }, { range: 'bytes=999999-' }, { range: 'lines=a-b' }, { 'if-none-match': '*' }, { origin: 'null' }],
  ...[
    { 'x-forwarded-for': '1.2.3.4, garbage' },
    { 'content-length': '-1' },
    { 'content-length': 'abc' },
    { 'content-length': '99999999' },
    { 'accept-encoding': '*;q=0' },
  ],
  ...[
    { 'x-http-method-override': 'DELETE' },
    { 'x-long': 'x'.repeat(8000) },
    { 'content-encoding': 'gzip' },
    { 'transfer-encoding': 'chunked' },
    { host: 'evil.example' },
  ],
)

function headersOf(operation: Operation): fc.Arbitrary<Record<string, string>> {
  const type = Object.keys(operation.requestBody?.content ?? {})[0] === 'application/json' ? 'application/json' : absent
  const wrongType = fc.constantFrom(
    absent,
    'text/plain',
    'application/json; charset=latin1',
    'application/merge-patch+json',
    'multipart/form-data; boundary=x',
    'a/b/c',
    ';',
  )
  return fc
    .record({ 'idempotency-key': mostly(9, '@@key@@', keys), 'if-match': mostly(9, '"@@version@@"', versions), 'content-type': mostly(14, type, wrongType) })
    .chain((usual) => mostly(12, {}, others).map((odd) => ({ ...usual, ...odd })))
    .map((headers) => Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== absent)))
}
