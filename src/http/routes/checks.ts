import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { Case } from '#src/cases/case.ts'
import { Check, checkOnly } from '#src/escalations/check-only.ts'
import { Intake, takeIn } from '#src/escalations/intake.ts'
import { EscalationView } from '#src/escalations/view.ts'
import { FindingView } from '#src/foundation/problem.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, reading, refused, router } from '../router.ts'
import { doorOf, withVersion } from './escalations.ts'

const check = createRoute({
  ...callers('signed-in', { reads: true }),
  method: 'post',
  path: '/checks',
  summary: 'What the SOP says of a case or a text; stores nothing',
  request: { body: body(Check) },
  responses: {
    200: json('The case as it was understood, and the findings', z.object({ case: Case, unplaced: z.array(z.string()), findings: z.array(FindingView) })),
    ...refused,
  },
})

const intake = createRoute({
  ...callers('signed-in'),
  method: 'post',
  path: '/intake',
  summary: 'Take in a text that cannot be asked about: it is submitted, or returned to its writer as the SOP says',
  request: { headers: KeyHeader, body: body(Intake) },
  responses: { 201: json('Submitted or returned', EscalationView), ...refused },
})

export const checks = router()
  .openapi(check, async (c) => c.json(await checkOnly(reading(c), c.req.valid('json')), 200))
  .openapi(intake, async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return withVersion(c, await takeIn(context, c.req.valid('json'), doorOf(c)), 201)
  })
