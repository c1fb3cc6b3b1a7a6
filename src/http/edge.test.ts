import { expect, test } from 'vitest'
import { openLog } from '#src/foundation/log.ts'
import { answerError } from './answers.ts'
import { ownPagesOnly } from './edge.ts'
import { router } from './router.ts'

const host = 'baton.example.com'

test.for([
  ['a page of Baton', { 'sec-fetch-site': 'same-origin', origin: `https://${host}` }, 200],
  ['a page of Baton over plain http, where browsers say less', { origin: `http://${host}` }, 200],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
  ['another site over plain http', { origin: 'http://evil.example' }, 403],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://blog.example.com' }, 403],
  ['the same machine on another port', { origin: `http://${host}:8080` }, 403],
  ['a page that hides where it comes from', { origin: 'null' }, 403],
  ['a caller that says nothing of itself', {}, 403],
] as const)('in a session, a form of %s is answered %j with %i', async ([, headers, status]) => {
  expect((await post(true, headers)).status).toBe(status)
})

test('a token comes from nowhere unasked, so it may come from anywhere', async () => {
  expect((await post(false, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status).toBe(200)
})

function post(bySession: boolean, headers: Record<string, string>) {
  const app = router()
  app.onError(answerError(openLog('silent')))
  app.use(async (c, next) => {
    c.set('bySession', bySession)
    await next()
  })
  app.post('/', ownPagesOnly, (c) => c.text('taken'))
  return app.request(`https://${host}/`, { method: 'POST', headers: { host, ...headers } })
}
