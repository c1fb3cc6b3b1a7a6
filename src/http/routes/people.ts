import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { PageQuery, pageOf } from '#src/database/paging.ts'
import { NewPerson } from '#src/people/add.ts'
import { changePerson, PersonChange } from '#src/people/change.ts'
import { ListedPerson, listPeople, PersonView } from '#src/people/find.ts'
import { Invited, InvitedAgain, invite, inviteAgain } from '#src/people/invite.ts'
import { SlackId, setSlackId } from '#src/people/slack-id.ts'
import { ListedSlackLink, listSlackLinks } from '#src/people/slack-links.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, Nothing, reading, refused, router, sessionOf } from '../router.ts'

const params = z.object({ id: z.uuid() })

const list = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'Everybody here, also who has left, by name',
  request: { query: PageQuery },
  responses: { 200: json('One page', pageOf(ListedPerson)), ...refused },
})

const add = createRoute({
  ...callers('admin', { by: 'session' }),
  method: 'post',
  path: '/',
  summary: 'Add somebody, with a link by which they choose their password',
  request: { headers: KeyHeader, body: body(NewPerson) },
  responses: { 201: json('Added; pass the link on', Invited), ...refused },
})

const renew = createRoute({
  ...callers('admin', { by: 'session' }),
  method: 'post',
  path: '/{id}/invitations',
  summary: 'A new link for a person who has lost theirs, their password or a device; ends their sessions',
  request: { params, headers: KeyHeader, body: body(Nothing) },
  responses: { 201: json('Made; pass the link on', InvitedAgain), ...refused },
})

const change = createRoute({
  ...callers('admin', { by: 'session' }),
  method: 'patch',
  path: '/{id}',
  summary: 'Change somebody’s name or role, or say that they have left',
  request: { params, body: body(PersonChange) },
  responses: { 200: json('As they are now', PersonView), ...refused },
})

const slack = createRoute({
  ...callers('admin', { by: 'session' }),
  method: 'put',
  path: '/{id}/slack',
  summary: 'Say which Slack account is somebody’s; null: remove the link',
  request: { params, body: body(SlackId) },
  responses: { 200: json('As they are now', PersonView), ...refused },
})

const slackLinks = createRoute({
  ...callers('admin'),
  method: 'get',
  path: '/slack',
  summary: 'Which Slack account is whose, by name',
  request: { query: PageQuery },
  responses: { 200: json('One page', pageOf(ListedSlackLink)), ...refused },
})

export const people = router()
  .openapi(list, async (c) => c.json(await listPeople(reading(c), c.req.valid('query')), 200))
  .openapi(add, async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await invite(context, c.req.valid('json')), 201)
  })
  .openapi(renew, async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await inviteAgain(context, c.req.valid('param').id, sessionOf(c)), 201)
  })
  .openapi(change, async (c) => c.json(await changePerson(reading(c), c.req.valid('param').id, c.req.valid('json')), 200))
  .openapi(slack, async (c) => c.json(await setSlackId(reading(c), c.req.valid('param').id, c.req.valid('json')), 200))
  .openapi(slackLinks, async (c) => c.json(await listSlackLinks(reading(c), c.req.valid('query')), 200))
