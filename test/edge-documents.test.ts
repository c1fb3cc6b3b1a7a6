import { beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#src/database/database.ts'
import { openReadiness } from '#src/evidence/readiness.ts'
import { openStore } from '#src/evidence/store.ts'
import { statuses } from '#src/foundation/problem.ts'
import { allRefusals } from '#src/http/documents.ts'
import { named, type Operation, operationsOf } from './fuzz-document.ts'
import { heard } from './heard.ts'
import { type Office, openOffice, tokenOf, tomas } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

describe('whoever runs Baton learns', () => {
  test('that it lives, that its database answers, and how long what took', async () => {
    const stranger = office.with()
    await stranger.get('/api/escalations/E-1001?q=Northwind')

    expect((await stranger.get('/healthz')).body).toEqual({ alive: true })
    expect(await stranger.get('/readyz')).toMatchObject({ status: 200, body: { ready: true, because: null } })
    const { body, type } = await stranger.get('/metrics')
    expect(type).toMatch(/^text\/plain/)
    expect(body).toContain('baton_request_seconds_count{method="GET",route="/api/escalations/:id",status="401"} 1')
    expect(body).not.toMatch(/Northwind|E-1001/)
  })

  test('that the database is gone: it lives, it is not ready, and nobody is told more than that', async () => {
    const nowhere = { host: '127.0.0.1', port: 1, user: 'nobody', database: 'none', max: 1 }
    const db = connect(nowhere, () => {})
    const { app, lines } = await heard({ ...office, db, readiness: openReadiness(nowhere, await openStore(office.evidence)) })

    expect((await app.request('/healthz')).status).toBe(200)
    const ready = await app.request('/readyz')
    expect({ status: ready.status, body: await ready.json() }).toEqual({ status: 503, body: { ready: false, because: 'The database does not answer.' } })
    const asked = await app.request('/api/me', { headers: { authorization: `Bearer ${tokenOf(tomas)}` } })
    expect({ status: asked.status, body: await asked.json() }).toMatchObject({ status: 503, body: { code: 'database.unreachable' } })
    expect(lines.join('')).toContain('ECONNREFUSED')
    await db.destroy()
  })
})

describe('the pages', () => {
  test('of the API load only what is served here, and the browser holds them to it', async () => {
    const { body, headers, type } = await office.with().get('/api/docs')
    const loaded = [...body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)

    expect(type).toMatch(/^text\/html/)
    expect(loaded).toEqual(['/api/docs/swagger-ui.css', '/api/docs/swagger-ui-bundle.js', '/api/docs/start.js'])
    for (const address of loaded) expect((await office.with().get(address)).status, address).toBe(200)
    expect((await office.with().get('/api/docs/start.js')).body).toContain('validatorUrl: null')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';(?!.*https?:)/)
  })

  test('of refusals have every code, at the place to which its problem documents point', async () => {
    const { body } = await office.with().get('/docs/refusals')
    const { type } = (await office.with().get('/api/me')).body

    for (const [code, { kind }] of Object.entries(allRefusals))
      expect(body).toContain(`<tr id="${code}"><td><code>${code}</code></td><td>${statuses[kind]}</td>`)
    expect(type).toBe('/docs/refusals#people.not_signed_in')
    expect(body).toContain('id="internal"')
  })
})

describe('the OpenAPI document', () => {
  type Document = Parameters<typeof operationsOf>[0] & { openapi: string; info: object; components: { schemas: object; securitySchemes: object } }
  let document: Document
  let operations: Operation[]
  beforeEach(async () => {
    document = (await office.with().get('/api/openapi.json')).body
    operations = operationsOf(document)
  })

  test('is one of OpenAPI 3.1, of a size to read, and whatever it refers to is in it', () => {
    const text = JSON.stringify(document)
    const refs = [...new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref))]

    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Baton', version: expect.any(String) } })
    expect(refs).toEqual(expect.arrayContaining(['#/components/schemas/Case', '#/components/schemas/Escalation', '#/components/schemas/Problem']))
    for (const ref of refs) expect(named(document, ref), ref).toBeTypeOf('object')
    expect(Object.keys(document.components.securitySchemes)).toEqual(['token', 'session'])
    expect(text.length).toBeLessThan(150_000)
  })

  test('says of every route who may call it, how it is answered, and how it refuses', () => {
    expect(operations.length).toBeGreaterThan(50)
    for (const operation of operations) {
      const { method, path, responses } = operation
      const about = `${method} ${path}`
      expect(operation, about).toMatchObject({ 'x-who': expect.stringMatching(/^(anyone|signed-in|tier2|lead|admin)$/), summary: expect.stringMatching(/\S/) })
      expect(
        Object.keys(responses).some((status) => /^2\d\d$/.test(status)),
        about,
      ).toBe(true)
      expect(Object.keys(responses.default?.content ?? {}), about).toEqual(['application/problem+json'])
    }
  })

  test('declares the parameters of each path, and the headers that a change needs', () => {
    for (const { method, path, parameters = [] } of operations) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path' && parameter.required).map(({ name }) => name)
      expect(inPath.toSorted(), path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted())
      const required = parameters.filter((parameter) => parameter.in === 'header' && parameter.required).map(({ name }) => name)
      const moves = /^\/api\/escalations\/\{id\}\/(?!comments|context|presence|drift|lookup|held|joins|decided-before)/.test(path) && method !== 'GET'
      if (moves) expect(required, path).toEqual(method === 'POST' ? ['idempotency-key', 'if-match'] : ['if-match'])
    }
    expect(
      operations
        .filter(({ method, parameters = [] }) => method === 'POST' && !parameters.some(({ name }) => name === 'idempotency-key'))
        .map(({ path }) => path),
    ).toEqual([
      '/api/checks', // stores nothing
      '/api/suggestions', // keeps nothing but that it was asked, which a repetition leaves as it is
      '/api/evidence',
      '/api/tickets/preview', // stores nothing
      '/api/invitations/{token}/acceptances', // works once by itself
      '/api/setup', // likewise
    ])
  })

  test('has only patterns and types that a client can read', () => {
    const text = JSON.stringify(document)
    const types = [...text.matchAll(/"type":("\w+")/g)].map(([, type = '']) => JSON.parse(type))

    for (const [, pattern = ''] of text.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)) {
      const source: string = JSON.parse(pattern)
      expect(() => new RegExp(source, 'u'), source).not.toThrow()
      expect(source).not.toMatch(/\/[a-z]*$/) // a flag, where the pattern should end
    }
    expect([...new Set(types)].toSorted()).toEqual(['apiKey', 'array', 'boolean', 'http', 'integer', 'null', 'number', 'object', 'string'])
  })
})
