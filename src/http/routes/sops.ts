import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { text } from '#src/foundation/text.ts'
import { MacroThereView, macroThere } from '#src/sops/macro-there.ts'
import { draftSop, publishDraft } from '#src/sops/publish.ts'
import { compareWithInForce, listVersions, sopInForce, VersionView, versionRow, viewVersion } from '#src/sops/versions.ts'
import { largestFile } from '#src/sops/yaml-budget.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, Nothing, reading, refused, router } from '../router.ts'

const name = text(100).meta({ example: 'non-bug-escalation' })
const params = z.object({ name })
const versioned = z.object({ name, version: z.coerce.number('Give the number of a version.').int().min(1).max(1_000_000) })
const Listed = VersionView.omit({ source: true, sop: true })
const Differences = z.object({ inForce: z.int(), version: z.int(), differences: z.array(z.object({ path: z.string(), was: z.unknown(), is: z.unknown() })) })

const list = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'Every SOP and its versions, the newest first',
  responses: { 200: json('All of them', z.object({ items: z.array(Listed), next: z.null(), total: z.int() })), ...refused },
})

const inForce = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{name}',
  summary: 'The SOP in force: what a submission is checked against now',
  request: { params },
  responses: { 200: json('The version in force', VersionView), ...refused },
})

const one = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{name}/versions/{version}',
  summary: 'One version, with its YAML',
  request: { params: versioned },
  responses: { 200: json('The version', VersionView), ...refused },
})

const comparison = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{name}/versions/{version}/comparison',
  summary: 'What a version changes against the one in force',
  request: { params: versioned },
  responses: { 200: json('The differences', Differences), ...refused },
})

const macro = createRoute({
  ...callers('lead'),
  method: 'get',
  path: '/{name}/macro-there',
  summary: 'Whether the help desk’s macro is that of the SOP in force, and where it differs; changes nothing there',
  request: { params },
  responses: { 200: json('Both macros', MacroThereView), ...refused },
})

const draft = createRoute({
  ...callers('lead'),
  method: 'post',
  path: '/',
  summary: 'Keep YAML as a draft version of the SOP it names; what is wrong with it is said with line and column',
  request: { headers: KeyHeader, body: body(z.strictObject({ source: text(largestFile) })) },
  responses: { 201: json('The draft version', VersionView), ...refused },
})

const publish = createRoute({
  ...callers('lead'),
  method: 'post',
  path: '/{name}/versions/{version}/publications',
  summary: 'Put a draft version in force; from then on it never changes',
  request: { params: versioned, headers: KeyHeader, body: body(Nothing) },
  responses: { 201: json('In force', VersionView), ...refused },
})

export const sops = (desk: HelpDesk | null) =>
  router()
    .openapi(list, async (c) => {
      const items = await listVersions(reading(c).db)
      return c.json({ items, next: null, total: items.length }, 200)
    })
    .openapi(inForce, async (c) => {
      const { db } = reading(c)
      const { sop, version } = await sopInForce(db, c.req.valid('param').name)
      return c.json(viewVersion(await versionRow(db, sop.name, version)), 200)
    })
    .openapi(one, async (c) => {
      const { name, version } = c.req.valid('param')
      return c.json(viewVersion(await versionRow(reading(c).db, name, version)), 200)
    })
    .openapi(comparison, async (c) => {
      const { name, version } = c.req.valid('param')
      return c.json(await compareWithInForce(reading(c).db, name, version), 200)
    })
    .openapi(macro, async (c) => c.json(await macroThere(reading(c), desk, c.req.valid('param')), 200))
    .openapi(draft, async (c) => c.json(await draftSop(changing(c, c.req.valid('header')['idempotency-key']), c.req.valid('json')), 201))
    .openapi(publish, async (c) => {
      const { name, version } = c.req.valid('param')
      return c.json(await publishDraft(changing(c, c.req.valid('header')['idempotency-key']), name, version), 201)
    })
