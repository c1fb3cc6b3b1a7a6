import { createRoute } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { z } from 'zod'
import type { Readiness } from '#src/evidence/readiness.ts'
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
  summary: 'Can it store what it is sent? Answers within 2 s',
  responses: { 200: json('It can', Ready), 503: json('It cannot', Ready), ...refused },
})

const metrics = createRoute({
  ...anyone,
  method: 'get',
  path: '/metrics',
  summary: 'Figures for Prometheus: how long which route took, and the process',
  responses: { 200: { description: 'Prometheus text', content: { 'text/plain': { schema: z.string() } } }, ...refused },
})

/** What whoever runs Baton asks of it. Each process has figures of its own. */
export function operations(readiness: Pick<Readiness, 'check'>) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const names = ['method', 'route', 'status'] as const
  const seconds = new Histogram({ name: 'baton_request_seconds', help: 'How long requests took, in seconds.', labelNames: names, registers: [registry] })

  const routes = router()
    .openapi(healthz, (c) => c.json({ alive: true as const }, 200))
    .openapi(readyz, async (c) => {
      const state = await readiness.check()
      if (state.ready) return c.json(state, 200)
      c.header('retry-after', '2')
      return c.json(state, 503)
    })
    .openapi(metrics, async (c) => c.text(await registry.metrics(), 200))

  const measured: MiddlewareHandler<Env> = async (c, next) => {
    const stop = seconds.startTimer()
    await next()
    stop({ method: c.req.method, route: c.req.routePath, status: String(c.res.status) })
  }
  return { routes, measured }
}
