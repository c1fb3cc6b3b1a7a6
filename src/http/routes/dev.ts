import { createRoute } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { everySlackMessage, SlackView } from '#src/channels/slack/every-message.ts'
import { PageQuery, pageOf } from '#src/database/paging.ts'
import { everySentence, SentencesView } from '#src/escalations/every-sentence.ts'
import type { Clock } from '#src/foundation/clock.ts'
import { isLoopback } from '#src/foundation/loopback.ts'
import { Span } from '#src/foundation/span.ts'
import type { DevSignIn } from '#src/people/dev-sign-in.ts'
import { ListedPerson, listPeople } from '#src/people/find.ts'
import { lookAtAllDue } from '#src/reminders/due.ts'
import { callers } from '../callers.ts'
import { refuse } from '../refusals.ts'
import { RefusalView, refusalsToRead } from '../refusals-to-read.ts'
import { body, type Env, json, reading, refused, router } from '../router.ts'

/** What only development may: sign in as anybody, and move this process's clock. */
export type Dev = { signIn: DevSignIn; clock: Clock }

const anyone = callers('anyone')

const DevPerson = ListedPerson.extend({ signIn: z.string().nullable().meta({ description: 'Open this to be signed in as them; null for whoever has left' }) })
const DevClock = z.object({ now: z.iso.datetime(), ahead: z.int().meta({ description: 'By how much it is ahead of the machine’s, in milliseconds' }) })

/** A page of this Baton to go to: a path, never another site. */
const Place = z.string().regex(/^\/(?![/\\])[\x21-\x7e]*$/, 'Give a path of this Baton, such as /queue.')

const people = createRoute({
  ...anyone,
  method: 'get',
  path: '/people',
  summary: 'For development: everybody, with a link that signs in as them',
  request: { query: PageQuery },
  responses: { 200: json('One page', pageOf(DevPerson)), ...refused },
})

const signIn = createRoute({
  ...anyone,
  method: 'get',
  path: '/sign-in/{id}',
  summary: 'For development: be signed in as somebody, and go on',
  request: { params: z.object({ id: z.uuid() }), query: z.object({ to: Place.default('/') }) },
  responses: { 302: { description: 'Signed in' }, ...refused },
})

const read = createRoute({
  ...anyone,
  method: 'get',
  path: '/clock',
  summary: 'For development: what time it is for this process',
  responses: { 200: json('Now', DevClock), ...refused },
})

const forward = createRoute({
  ...anyone,
  method: 'post',
  path: '/clock',
  summary: 'For development: move this process’s clock on, and do what falls due by then',
  request: { body: body(z.strictObject({ forward: Span })) },
  responses: { 201: json('Moved', DevClock.extend({ looked: z.int().meta({ description: 'How many escalations were due to be looked at' }) })), ...refused },
})

const refusals = createRoute({
  ...anyone,
  method: 'get',
  path: '/refusals',
  summary: 'For development: every refusal, as it reads',
  responses: { 200: json('All of them', pageOf(RefusalView)), ...refused },
})

const sentences = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/sentences',
  summary: 'For development: every sort of message, in every medium, as each reader reads it',
  responses: { 200: json('The latest of each kind', pageOf(SentencesView)), ...refused },
})

const slack = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/slack',
  summary: 'For development: every message and window as Slack is given it',
  responses: { 200: json('The latest of each kind', pageOf(SlackView)), ...refused },
})

/** All of a list that is short. */
const whole = <Item>(items: Item[]) => ({ items, next: null, total: items.length })

/** A page of another site that calls itself by our address, or a proxy that lets others in, comes under another name: for them there is nothing here. */
const fromThisMachine: MiddlewareHandler<Env> = async (c, next) => {
  if (!isLoopback(new URL(c.req.url).hostname)) throw refuse('request.unknown_route', { method: c.req.method, path: c.req.path })
  await next()
}

export function dev({ signIn: openSession, clock }: Dev) {
  const routes = router()
  routes.use(fromThisMachine)
  const stands = () => ({ now: clock.now().toISOString(), ahead: clock.ahead() })
  return routes
    .openapi(people, async (c) => {
      const found = await listPeople(c.var, c.req.valid('query'))
      return c.json({ ...found, items: found.items.map((person) => ({ ...person, signIn: person.leftAt ? null : `/api/dev/sign-in/${person.id}` })) }, 200)
    })
    .openapi(signIn, async (c) => {
      const { name, value, path, secure = false, expires } = await openSession(c.var.db, c.req.valid('param').id)
      setCookie(c, name, value, { path, secure, httpOnly: true, sameSite: 'Lax', ...(expires ? { expires: new Date(expires * 1000) } : {}) })
      return c.redirect(c.req.valid('query').to, 302)
    })
    .openapi(refusals, (c) => c.json(whole(refusalsToRead()), 200))
    .openapi(sentences, async (c) => c.json(whole(await everySentence(reading(c))), 200))
    .openapi(slack, async (c) => c.json(whole(await everySlackMessage({ context: reading(c), baseUrl: new URL(c.req.url).origin })), 200))
    .openapi(read, (c) => c.json(stands(), 200))
    .openapi(forward, async (c) => {
      clock.forward(c.req.valid('json').forward)
      const { db, queue, zone } = c.var
      return c.json({ looked: await lookAtAllDue({ db, queue, zone, now: clock.now() }), ...stands() }, 201)
    })
}
