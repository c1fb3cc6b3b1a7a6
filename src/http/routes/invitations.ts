import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { Acceptance, Accepted, acceptInvitation, InvitationView, readInvitation } from '#src/people/accept-invitation.ts'
import { callers } from '../callers.ts'
import { body, json, refused, router } from '../router.ts'

const params = z.object({ token: z.string().max(200) })

const read = createRoute({
  ...callers('anyone'),
  method: 'get',
  path: '/{token}',
  summary: 'What a link is for',
  request: { params },
  responses: { 200: json('Still good', InvitationView), ...refused },
})

const accept = createRoute({
  ...callers('anyone'),
  method: 'post',
  path: '/{token}/acceptances',
  summary: 'Choose a password; the link is used up, and earlier sessions and links end',
  request: { params, body: body(Acceptance) },
  responses: { 201: json('Sign in with it now; what else still lets you in', Accepted), ...refused },
})

export const invitations = router()
  .openapi(read, async (c) => c.json(await readInvitation(c.var, c.req.valid('param').token), 200))
  .openapi(accept, async (c) => c.json(await acceptInvitation(c.var, c.req.valid('param').token, c.req.valid('json')), 201))
