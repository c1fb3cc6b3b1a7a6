import { randomUUID } from 'node:crypto'
import { completeCase } from '#test/cases.ts'
import { ask } from '../load.ts'
import type { Asker } from '../people.ts'

/** Drafts a case and submits it; resolves when both are acknowledged. */
export type Side = () => Promise<void>

/** Baton itself: two requests, as every door makes them. */
export function batonSide(address: string, who: Asker): Side {
  const headers = { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' }
  const post = (path: string, body: object, more = {}) =>
    ask({ address, path, method: 'POST', headers: { ...headers, 'idempotency-key': randomUUID(), ...more }, text: JSON.stringify(body) })
  return async () => {
    const { id } = JSON.parse(await post('/api/escalations', newCase()))
    await post(`/api/escalations/${id}/submissions`, {}, { 'if-match': '"1"' })
  }
}

/** The bare routes, asked the same. */
export function bareSide(address: string): Side {
  const post = (path: string, body: object) =>
    ask({ address, path, method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, text: JSON.stringify(body) })
  return async () => {
    const { id } = JSON.parse(await post('/drafts', newCase()))
    await post(`/drafts/${id}/submissions`, {})
  }
}

let tickets = 0

/** Each about a ticket of its own. */
const newCase = () => ({ ...completeCase, ticket: `https://app.intercom.com/a/inbox/abc123/inbox/conversation/${215_000_000_000 + tickets++}` })
