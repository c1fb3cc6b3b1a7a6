import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { ProblemDocument } from '#src/foundation/problem.ts'
import { begin } from './begun.ts'
import { heard } from './heard.ts'
import { maya, noor, type Office, openOffice, tokenOf } from './office.ts'

const headers = { authorization: `Bearer ${tokenOf(maya)}`, 'content-type': 'application/json', 'idempotency-key': 'a-key-of-its-own' }

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

describe('the log', () => {
  const secret = 'Northwind pays 400 a month'

  test('tells of a request its route, and neither its address nor what is in it', async () => {
    const { app, lines } = await heard(office)
    const { number } = (await begin(office)).now()
    const ask = (path: string, init: RequestInit = {}) => app.request(path, { ...init, headers })

    await ask(`/api/escalations?q=${encodeURIComponent(secret)}`)
    await ask('/api/escalations', { method: 'POST', body: JSON.stringify({ ask: secret }) })
    await ask(`/api/escalations/${number}/comments`, { method: 'POST', body: JSON.stringify({ text: secret, extra: secret }) })
    await ask('/api/auth/sign-in/email', { method: 'POST', body: JSON.stringify({ email: 'maya@example.com', password: secret }) })
    await ask(`/api/invitations/${encodeURIComponent(secret)}`)
    await ask(`/api/${encodeURIComponent(secret)}`)

    expect(lines).toHaveLength(6)
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ msg: 'request', requestId: expect.any(String), route: expect.any(String), status: expect.any(Number) })
    expect(lines.join('')).not.toMatch(/Northwind|maya|baton_|E-1001/)
  })

  test('has the cause of a fault, of which its answer says nothing', async () => {
    const { app, lines } = await heard(office)
    await office.db.schema.dropTable('audit').execute()

    const answer = await app.request('/api/audit', { headers: { authorization: `Bearer ${tokenOf(noor)}` } })
    const text = await answer.text()

    expect(ProblemDocument.parse(JSON.parse(text))).toMatchObject({ status: 500, code: 'internal', facts: {}, problems: [] })
    expect(text).not.toMatch(/relation|audit|\.ts|kysely/)
    const fault = lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'fault')
    expect(fault).toMatchObject({ requestId: answer.headers.get('x-request-id'), fault: { message: expect.stringContaining('"audit" does not exist') } })
  })

  test('has no text of a case in a fault’s cause either', async () => {
    const { app, lines } = await heard(office)
    await office.db.schema.alterTable('escalations').addCheckConstraint('none', sql`number < 0`).execute()

    const answer = await app.request('/api/escalations', { method: 'POST', headers, body: JSON.stringify({ ask: secret }) })

    expect(answer.status).toBe(500)
    expect(lines.join('')).toContain('fault')
    expect(lines.join('')).not.toContain(secret)
  })

  test('hides whatever is called a secret, though nothing of the sort is passed in', async () => {
    const { lines, log } = await heard(office)
    log.info({ token: secret, asked: { password: secret, headers: { authorization: secret, cookie: secret } }, connectionString: secret }, 'a slip')
    expect(lines.join('')).toContain('a slip')
    expect(lines.join('')).not.toContain(secret)
  })
})
