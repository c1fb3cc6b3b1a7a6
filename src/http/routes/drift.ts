import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { seeToDrift } from '#src/escalations/drift/see-to.ts'
import { aspects, DriftView } from '#src/escalations/drift/view.ts'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, Nothing, refused, router } from '../router.ts'

const params = z.object({ id: IdOrNumber, aspect: z.enum(aspects, 'Name what of the ticket is meant: tags, team or state.') })

const seeing = <Path extends string>(path: Path, summary: string) =>
  createRoute({
    ...callers('signed-in'),
    method: 'post',
    path: `/{id}/drift/{aspect}/${path}`,
    summary,
    request: { params, headers: KeyHeader, body: body(Nothing) },
    responses: { 201: json('How it stands now', DriftView), ...refused },
  })

export const drift = router()
  .openapi(seeing('repairs', 'Have the ticket put right in the help desk, as Baton left it'), async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await seeToDrift(context, { ...c.req.valid('param'), wish: 'put-right' }), 201)
  })
  .openapi(seeing('acceptances', 'Say that the ticket is meant to stand as it does'), async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await seeToDrift(context, { ...c.req.valid('param'), wish: 'accept' }), 201)
  })
