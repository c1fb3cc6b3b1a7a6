import { readFile } from 'node:fs/promises'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { html } from 'hono/html'
import { z } from 'zod'
import { listRefusals, outageRefusals } from '#src/database/refusals.ts'
import { deliveryRefusals } from '#src/deliveries/refusals.ts'
import { demoRefusals } from '#src/demo/refusals.ts'
import { escalationRefusals } from '#src/escalations/refusals.ts'
import { ticketRefusals } from '#src/escalations/ticket/refusals.ts'
import { evidenceRefusals } from '#src/evidence/refusals.ts'
import { ProblemDocument, problemDocument, statuses } from '#src/foundation/problem.ts'
import type { Catalogue } from '#src/foundation/refusal.ts'
import { knowledgeRefusals } from '#src/knowledge/refusals.ts'
import { peopleRefusals } from '#src/people/refusals.ts'
import { sopRefusals } from '#src/sops/refusals.ts'
import { workspaceRefusals } from '#src/workspace/refusals.ts'
import { callers } from './callers.ts'
import { madeOnce } from './made-once.ts'
import { httpRefusals } from './refusals.ts'
import { type Env, refused, router } from './router.ts'
import { sharingParameters } from './shared-parameters.ts'

const everyRefusal = {
  ...httpRefusals,
  ...peopleRefusals,
  ...escalationRefusals,
  ...ticketRefusals,
  ...evidenceRefusals,
  ...knowledgeRefusals,
  ...deliveryRefusals,
  ...sopRefusals,
  ...workspaceRefusals,
  ...demoRefusals,
  ...listRefusals,
  ...outageRefusals,
}

/** Every code with which Baton refuses, from each folder's catalogue. */
export const allRefusals: Catalogue = everyRefusal

/** The facts that the sentence of each of them needs. */
export type RefusalFacts = { [Code in keyof typeof everyRefusal]: Parameters<(typeof everyRefusal)[Code]['detail']>[0] }

const page = { content: { 'text/html': { schema: z.string() } } }
const anyone = callers('anyone')
const docs = createRoute({
  ...anyone,
  method: 'get',
  path: '/api/docs',
  summary: 'This document, to read and to try',
  responses: { 200: { description: 'A page', ...page }, ...refused },
})
const codes = createRoute({
  ...anyone,
  method: 'get',
  path: '/docs/refusals',
  summary: 'Every code with which Baton refuses',
  responses: { 200: { description: 'A page', ...page }, ...refused },
})
const asset = createRoute({
  ...anyone,
  method: 'get',
  path: '/api/docs/{file}',
  summary: 'A part of that page',
  request: { params: z.object({ file: z.enum(['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js']) }) },
  responses: { 200: { description: 'The file', content: { 'text/plain': { schema: z.string() } } }, ...refused },
})

/** Whatever the page's code would like to load, the browser takes it from here alone. Swagger UI styles its parts in place, and draws with `data:`. */
const ownPartsOnly = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
}

// Named without a version, so they are asked for again after an hour.
const part = (type: string, make: () => string | Promise<string>) =>
  madeOnce(make, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=3600' })
const assets = {
  'swagger-ui.css': part('text/css', () => readPart(import.meta.resolve('swagger-ui-dist/swagger-ui.css'))),
  'swagger-ui-bundle.js': part('text/javascript', () => readPart(import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js'))),
  'start.js': part('text/javascript', () => startDocs),
}

/** The API described by the very schemas that guard it; the page is Swagger UI, served from here and from nowhere else. */
export const documents = router()
  .openapi(docs, madeOnce(() => String(docsPage), ownPartsOnly) as never)
  .openapi(asset, (c) => assets[c.req.valid('param').file](c) as never)
  .openapi(codes, madeOnce(async () => String(await refusalsPage()), ownPartsOnly) as never)

/** Adds the OpenAPI document to the whole app, once every route is mounted. */
export function describeApi(app: OpenAPIHono<Env>) {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer', description: 'An API token, `baton_…`' })
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'baton.session_token' })
  app.openAPIRegistry.registerComponent('responses', 'Refusal', refusal)
  app.openAPIRegistry.register('Problem', ProblemDocument.clone()) // a copy, for the original may be older than what lets schemas be registered
  app.get(
    '/api/openapi.json',
    madeOnce(() => JSON.stringify(apiDocument(app)), { 'content-type': 'application/json' }),
  )
}

/** The OpenAPI document of every route of an app. */
export const apiDocument = (app: Pick<OpenAPIHono<Env>, 'getOpenAPI31Document'>) => sharingParameters(app.getOpenAPI31Document(apiInfo))

/** Each code is listed at the address in `type`. */
const refusal = { description: 'A refusal', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }

/** How a caller proves who they are: either way will do. */
const security: Record<string, string[]>[] = [{ token: [] }, { session: [] }]

/** How the OpenAPI document begins. */
const apiInfo = {
  openapi: '3.1.0',
  info: { title: 'Baton', version: '1', description: 'From Tier 1 to Tier 2 and back.' },
  security,
}

const readPart = (address: string) => readFile(new URL(address), 'utf8')

// Without `validatorUrl: null` it would ask swagger.io for a badge.
const startDocs = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null })`

const docsPage = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Baton: the API</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="docs"></main><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`

const refusalsPage = () => html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Baton: refusals</title><meta name="viewport" content="width=device-width"></head>
<body><main><h1>When Baton says no</h1>
<p>Every refusal names its code, and says in “detail” what to do. A code keeps its meaning for good.</p>
<table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>
${Object.entries(allRefusals).map(([code, { kind, title }]) => rowFor(code, statuses[kind], title))}
${rowFor(fault.code, fault.status, fault.title)}
</tbody></table></main></body>
</html>`

const fault = problemDocument('') // of no request: what all faults have in common

const rowFor = (code: string, status: number, title: string) => html`<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${title}</td></tr>`
