import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { begin } from './begun.ts'
import { png } from './files.ts'
import { heard } from './heard.ts'
import { maya, openOffice, tokenOf } from './office.ts'
import { upload } from './uploads.ts'

const bearer = { authorization: `Bearer ${tokenOf(maya)}` }
const asPage = { accept: 'text/html' }

/** An office with a browser app of three files. */
async function openWithPages() {
  const office = await openOffice()
  const web = await mkdtemp(join(tmpdir(), 'baton-kept-'))
  onTestFinished(() => rm(web, { recursive: true }))
  await mkdir(join(web, 'assets'))
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Baton</title>')
  await writeFile(join(web, 'first.js'), 'let first')
  await writeFile(join(web, 'assets', 'index-a1b2.js'), 'let plain')
  const { about } = await upload(office, maya, png())
  const one = await begin(office)
  return { ...(await heard(office, 'silent', { web })), id: about.id, number: one.now().number }
}

const never = 'no-store'
const askFirst = 'public, no-cache'

test('what may be kept says so, and nothing else is kept', async () => {
  const { app, id, number } = await openWithPages()
  const answers: [string, string, Record<string, string>, number, string][] = [
    ['GET', '/', asPage, 200, 'no-cache'],
    ['GET', '/queue/E-1042', asPage, 200, 'no-cache'],
    ['GET', '/assets/index-a1b2.js', {}, 200, 'public, max-age=31536000, immutable'],
    ['GET', '/assets/index-old.js', {}, 404, never],
    ['GET', '/first.js', {}, 200, never],
    ['GET', '/api/me', bearer, 200, never],
    ['GET', '/api/me', {}, 401, never],
    ['GET', '/api/escalations', bearer, 200, never],
    ['GET', `/api/escalations/${number}`, bearer, 200, never],
    ['GET', '/api/escalations/E-999999', bearer, 404, never],
    ['GET', '/api/escalations?q=%zz', bearer, 400, never],
    ['POST', '/api/escalations', bearer, 415, never],
    ['POST', '/api/auth/sign-in/email', {}, 422, never],
    ['GET', '/api/auth/get-session', {}, 401, never],
    ['GET', '/api/nothing', bearer, 404, never],
    ['GET', `/api/evidence/${id}`, bearer, 200, 'private, no-cache'],
    ['HEAD', `/api/evidence/${id}`, bearer, 200, 'private, no-cache'],
    ['GET', `/api/evidence/${id}`, {}, 401, never],
    ['GET', `/api/evidence/${id}/about`, bearer, 200, never],
    ['HEAD', '/api/events', bearer, 200, 'no-store, no-transform'],
    ['GET', '/healthz', {}, 200, never],
    ['GET', '/readyz', {}, 200, never],
    ['GET', '/metrics', {}, 200, never],
    ['GET', '/api/openapi.json', {}, 200, askFirst],
    ['GET', '/api/docs', {}, 200, askFirst],
    ['GET', '/docs/refusals', {}, 200, askFirst],
    ['GET', '/api/docs/swagger-ui.css', {}, 200, 'public, max-age=3600'],
  ]
  const found = []
  for (const [method, path, headers] of answers) {
    const answer = await app.request(path, { method, headers })
    found.push([method, path, headers, answer.status, answer.headers.get('cache-control')])
  }
  expect(found).toEqual(answers)
})

test('no answer is guessed at, framed, or runs anything that is not ours', async () => {
  const { app, id } = await openWithPages()
  const policies: [string, Record<string, string>, RegExp][] = [
    ['/', asPage, /^default-src 'self';.*frame-ancestors 'none'/],
    ['/api/docs', {}, /^default-src 'self';.*frame-ancestors 'none'/],
    ['/docs/refusals', {}, /^default-src 'self';.*frame-ancestors 'none'/],
    ['/api/me', bearer, /^default-src 'none'; frame-ancestors 'none'$/],
    ['/api/me', {}, /^default-src 'none'; frame-ancestors 'none'$/],
    ['/metrics', {}, /^default-src 'none'; frame-ancestors 'none'$/],
    [`/api/evidence/${id}`, bearer, /^default-src 'none'; sandbox$/],
    ['/nothing', {}, /^default-src 'none'; frame-ancestors 'none'$/],
  ]
  for (const [path, headers, policy] of policies) {
    const answer = await app.request(path, { headers })
    expect(answer.headers.get('content-security-policy'), path).toMatch(policy)
    expect(Object.fromEntries(answer.headers), path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'SAMEORIGIN',
    })
  }
})

describe('a document that never changes is not sent twice to whoever has it', () => {
  test.for(['/api/openapi.json', '/api/docs', '/docs/refusals', '/api/docs/swagger-ui.css', '/api/docs/swagger-ui-bundle.js', '/api/docs/start.js'])(
    '%s',
    async (path) => {
      const stranger = (await openOffice()).with()
      const first = await stranger.get(path)
      const etag = first.headers.get('etag') ?? ''
      expect([first.status, etag]).toEqual([200, expect.stringMatching(/^"[\w-]{27}"$/)])
      for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await stranger.get(path, { headers: { 'if-none-match': tag } })
        expect([tag, again.status, again.body, again.headers.get('etag')]).toEqual([tag, 304, '', etag])
      }
      expect((await stranger.get(path, { headers: { 'if-none-match': '"other"' } })).body).toEqual(first.body)
    },
  )

  test('the API’s document is made once', async () => {
    const office = await openOffice()
    let made = 0
    const { getOpenAPI31Document } = office.app
    office.app.getOpenAPI31Document = (...given) => {
      made += 1
      return getOpenAPI31Document(...given)
    }
    const asked = Array.from({ length: 20 }, () => office.with().get('/api/openapi.json'))
    expect(new Set((await Promise.all(asked)).map(({ headers }) => headers.get('etag'))).size).toBe(1)
    expect(made).toBe(1)
  })
})
