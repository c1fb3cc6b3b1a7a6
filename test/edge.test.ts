import { beforeEach, describe, expect, test } from 'vitest'
import { ProblemDocument } from '#src/foundation/problem.ts'
import { begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { maya, type Office, openOffice, tokenOf, tomas } from './office.ts'

type Body = string | Uint8Array<ArrayBuffer>

const json = { 'content-type': 'application/json' }
const key = { 'idempotency-key': 'a-key-of-its-own' }
const bearer = { authorization: `Bearer ${tokenOf(maya)}` }
const nobody = '01a20a46-fd5a-74bf-a5a3-92310c82bb9c'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

/** The problem document that a request is answered with. */
async function problem(method: string, path: string, { headers = {}, body }: { headers?: object; body?: Body } = {}) {
  const answer = await office.app.request(path, {
    method,
    headers: { ...bearer, ...headers } as Record<string, string>,
    ...(body === undefined ? {} : { body }),
  })
  const document = ProblemDocument.parse(await answer.json())
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect({ status: document.status, requestId: document.requestId }).toEqual({ status: answer.status, requestId: answer.headers.get('x-request-id') })
  return document
}

const post = (body: Body, headers: object = { ...json, ...key }) => problem('POST', '/api/escalations', { headers, body })

describe('a request that cannot be read is told why', () => {
  test.for<[string, number, string, () => Promise<ProblemDocument>]>([
    ['broken JSON', 400, 'request.malformed', () => post('{"ask": "half')],
    ['bytes that are no UTF-8', 400, 'request.malformed', () => post(Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]))],
    ['nothing where there should be something', 400, 'request.malformed', () => post('')],
    ['no key', 400, 'request.no_key', () => post('{}', json)],
    ['too short a key', 400, 'request.no_key', () => post('{}', { ...json, 'idempotency-key': 'short' })],
    ['no sign-in', 401, 'people.bad_token', () => post('{}', { ...json, ...key, authorization: 'Bearer baton_nobody' })],
    ['a route that is not there', 404, 'request.unknown_route', () => problem('GET', '/api/nothing')],
    ['a method that is not there', 404, 'request.unknown_route', () => problem('PUT', '/api/me', { headers: json, body: '{}' })],
    ['an escalation that is not there', 404, 'escalation.not_found', () => problem('GET', `/api/escalations/${nobody}`)],
    ['a number that is not there', 404, 'escalation.not_found', () => problem('GET', '/api/escalations/E-999999999')],
    ['what is neither id nor number', 422, 'request.invalid', () => problem('GET', '/api/escalations/E-1e3')],
    ['a path that climbs', 422, 'request.invalid', () => problem('GET', '/api/escalations/..%2f..%2fetc%2fpasswd')],
    ['more than one megabyte', 413, 'request.too_large', () => post(JSON.stringify({ ask: 'x'.repeat(1_000_000) }))],
    ['a form', 415, 'request.wrong_type', () => post('ask=x', { ...key, 'content-type': 'application/x-www-form-urlencoded' })],
    ['no type at all', 415, 'request.wrong_type', () => post(Uint8Array.from([0x7b, 0x7d]), key)],
  ])('%s: %i', async ([, status, code, ask]) => {
    expect(await ask()).toMatchObject({ status, code, type: `/docs/refusals#${code}`, detail: expect.stringMatching(/\.$/) })
  })

  test('without any sign-in at all, what to do is said', async () => {
    const { status, body } = await office.with().get('/api/me')

    expect({ status, body }).toMatchObject({
      status: 401,
      body: { code: 'people.not_signed_in', detail: 'Sign in, or send a valid token as “Authorization: Bearer baton_…”.' },
    })
  })

  test.for([undefined, '7', '*', '"x"', '"-1"', '"1", "2"', '"1234567890"', '""'])('If-Match %s: 428, with an example', async (version) => {
    const one = await begin(office, 'draft')
    const headers = { ...json, ...(version === undefined ? {} : { 'if-match': version }) }

    const refused = await problem('PATCH', one.path, { headers, body: '{"ask":"Mine."}' })

    expect(refused).toMatchObject({ status: 428, code: 'request.no_version', detail: expect.stringContaining('such as "7"') })
    expect((await one.read(maya)).body.ask).toBe(completeCase.ask)
  })

  test('If-Match may be a weak tag, since proxies weaken them', async () => {
    const one = await begin(office, 'draft')
    const answer = await office.as(maya).patch(one.path, { ask: 'Mine.' }, { headers: { 'if-match': 'W/"1"' } })
    expect(answer.status).toBe(200)
  })
})

describe('a field that cannot be taken is named by its path', () => {
  const step = { did: 'Looked.', verdict: 'tested', saw: 'Nothing.' }

  test.for<[string, object, string, string]>([
    [
      'one that nobody knows',
      { ask: 'Copy.', customer: { wether: 'fine' } },
      'customer.wether',
      'There is no such field here; take it out, or look for its right name in /api/docs.',
    ],
    [
      'one called __proto__',
      JSON.parse('{"customer":{"__proto__":{"name":"x"}}}'),
      'customer.__proto__',
      'There is no such field here; take it out, or look for its right name in /api/docs.',
    ],
    ['a row by its index', { steps: [step, { ...step, saw: 7 }] }, 'steps[1].saw', 'Give this as text, or null.'],
    ['a word that is none of the choices', { steps: [step, { ...step, verdict: 'maybe' }] }, 'steps[1].verdict', 'Choose one of tested, confirmed, ruled-out.'],
    ['more than 100 steps', { steps: Array(101).fill(step) }, 'steps', 'Keep this to 100 rows.'],
    ['a text over 20,000 characters', { ask: 'x'.repeat(20_001) }, 'ask', 'Keep this to 20,000 characters.'],
    ['NUL', { proposal: { recommendation: 'before\0after' } }, 'proposal.recommendation', 'Take out the NUL character.'],
    [
      'an id twice',
      {
        steps: [
          { ...step, id: 'a' },
          { ...step, id: 'a' },
        ],
      },
      'steps[1].id',
      'This id stands on two rows of the list; leave it out to get a new one.',
    ],
    ['the whole', [], 'body', 'Give this as an object with fields.'],
  ])('%s', async ([, body, field, message]) => {
    expect(await post(JSON.stringify(body))).toMatchObject({ status: 422, code: 'request.invalid', problems: [{ field, message }] })
  })

  test('all of them at once, and nothing was stored', async () => {
    const refused = await post(JSON.stringify({ ask: 1, steps: [{ verdict: 'x', saw: [] }], unknown: true }))

    expect(refused).toMatchObject({ detail: '4 fields need mending.', facts: { count: 4 } })
    expect(refused.problems.map(({ field }) => field)).toEqual(['ask', 'steps[0].verdict', 'steps[0].saw', 'unknown'])
    expect((await office.as(maya).get('/api/escalations?view=mine')).body.items).toEqual([])
  })

  test('100 steps and 20,000 characters are no such thing', async () => {
    const whole = { ask: 'x'.repeat(20_000), steps: Array(100).fill(step) }
    expect((await office.as(maya).post('/api/escalations', whole)).status).toBe(201)
  })

  test('half a character becomes the sign for one that was lost', async () => {
    expect((await office.as(maya).post('/api/escalations', '{"ask":"a\\ud800b"}')).body.ask).toBe('a\ufffdb')
  })
})

test('an answer’s own number of the request is never taken from the caller', async () => {
  const { headers } = await office.as(tomas).get('/api/me', { headers: { 'x-request-id': 'mine' } })
  expect(headers.get('x-request-id')).toMatch(/^[\da-f]{8}-/)
})
