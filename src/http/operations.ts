import { createRoute } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { sql } from 'kysely'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { callers } from './callers.ts'
import { type Env, json, refused, router } from './router.ts'

const anyone = callers('anyone')
const Alive = z.object({ alive: z.literal(true) })
const Ready = z.object({ ready: z.boolean(), because: z.string().nullable() })

const healthz = createRoute({
  ...anyone,
  method: 'get',
  path: '/healthz',
  summary: 'Is the process alive?',
  responses: { 200: json('It is', Alive), ...refused },
})

const readyz = createRoute({
  ...anyone,
  method: 'get',
  path: '/readyz',
  summary: 'Does the database answer?',
  responses: { 200: json('It does', Ready), 503: json('It does not', Ready), ...refused },
})

const metrics = createRoute({
  ...anyone,
  method: 'get',
  path: '/metrics',
  summary: 'Figures for Prometheus: how long which route took, and the process',
  responses: { 200: { description: 'Prometheus text', content: { 'text/plain': { schema: z.string() } } }, ...refused },
})

/** What whoever runs Baton asks of it. Each process has figures of its own. */
export function operations(db: Database) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const names = ['method', 'route', 'status'] as const
  const seconds = new Histogram({ name: 'baton_request_seconds', help: 'How long requests took, in seconds.', labelNames: names, registers: [registry] })

  const routes = router()
    .openapi(healthz, (c) => c.json({ alive: true as const }, 200))
    .openapi(readyz, async (c) => {
      const answers = await sql`select 1`.execute(db).then(
        () => true,
        () => false,
      )
      return answers ? c.json({ ready: true, because: null }, 200) : c.json({ ready: false, because: 'The database does not answer.' }, 503)
    })
    .openapi(metrics, async (c) => c.text(await registry.metrics(), 200))

  const measured: MiddlewareHandler<Env> = async (c, next) => {
    const stop = seconds.startTimer()
    await next()
    stop({ method: c.req.method, route: c.req.routePath, status: String(c.res.status) })
  }
  return { routes, measured }
}
