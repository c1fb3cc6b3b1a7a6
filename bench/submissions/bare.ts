import { randomUUID } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { user } from '#src/database/embedded/initialise.ts'
// @ts-expect-error: plain JavaScript, for whatever Node is there
import { sparing } from '../../bin/node24.js'

// The least that keeps what Baton keeps: the same rows in the same tables, committed before the answer; no sign-in, no schema, no check, no rules.
// A process of its own, run with: the socket's folder, a person's id, the SOP's version, a port.

for (const flag of sparing) setFlagsFromString(flag) // as Baton's own starter does

const [host = '', person = '', sopVersion = '1', port = '0'] = process.argv.slice(2)
const pool = new pg.Pool({ host, port: 5432, user, database: 'baton', max: 20 })

const drafting = `insert into escalations (id, state, author_id, holder_kind, holder_id, holder_since, door, sop_name, sop_version, "case", criteria, ticket_key, created_at)
  values ($1, 'draft', $2, 'person', $2, $3, 'api', 'non-bug-escalation', $4, $5, $6, $7, $3) returning number`
const submitting = `update escalations set state = 'submitted', version = 2, holder_kind = 'queue', holder_id = null, queue = 'Tier 2', holder_since = $2,
  rounds = 1, submitted_at = $2 where id = $1 returning "case"`
const keeping = 'insert into versions (escalation_id, version, actor_id, at, changes) values ($1, $2, $3, $4, $5)'
const recording = 'insert into events (id, escalation_id, kind, version, actor_id, facts, at) values ($1, $2, $3, $4, $5, $6, $7)'
const rounding = 'insert into rounds (escalation_id, round, "case", findings, sop_version, at) values ($1, 1, $2, $3, $4, $5)'
const promising = `insert into deliveries (id, escalation_id, event_id, place, what, facts, state, promised_at)
  values ($1, $4, $5, 'slack', 'tell', $6, 'not-connected', $7), ($2, $4, $5, 'helpdesk', 'tag', $6, 'not-connected', $7), ($3, $4, $5, 'helpdesk', 'team', $6, 'not-connected', $7)`
const answering = 'insert into keys (person_id, key, fingerprint, answer, at) values ($1, $2, $3, $4, $5)'

const app = new Hono()

app.post('/drafts', async (c) => {
  const written = await c.req.json()
  const [id, at] = [randomUUID(), new Date()]
  const answer = await inTransaction(async (client) => {
    const { rows } = await client.query(drafting, [id, person, at, sopVersion, JSON.stringify(written), ['beyond-access'], written.ticket])
    await client.query(keeping, [id, 1, person, at, JSON.stringify([{ path: 'state', was: null, is: 'draft' }])])
    await client.query(recording, [randomUUID(), id, 'drafted', 1, person, JSON.stringify({ door: 'api', after: { state: 'draft' } }), at])
    const answer = { id, number: rows[0].number, state: 'draft', version: 1, ...written }
    await client.query(answering, [person, c.req.header('idempotency-key'), 'fingerprint', JSON.stringify(answer), at])
    return answer
  })
  return c.json(answer, 201)
})

app.post('/drafts/:id/submissions', async (c) => {
  const [id, at, event] = [c.req.param('id'), new Date(), randomUUID()]
  const answer = await inTransaction(async (client) => {
    const { rows } = await client.query(submitting, [id, at])
    await client.query(rounding, [id, JSON.stringify(rows[0].case), '[]', sopVersion, at])
    await client.query(keeping, [id, 2, person, at, JSON.stringify([{ path: 'state', was: 'draft', is: 'submitted' }])])
    await client.query(recording, [event, id, 'submitted', 2, person, JSON.stringify({ round: 1, after: { state: 'submitted' } }), at])
    const told = JSON.stringify({ to: '@tier2 (#escalations)', sentence: 'A case was submitted.' })
    await client.query(promising, [randomUUID(), randomUUID(), randomUUID(), id, event, told, at])
    const answer = { id, state: 'submitted', version: 2, ...rows[0].case }
    await client.query(answering, [person, c.req.header('idempotency-key'), 'fingerprint', JSON.stringify(answer), at])
    return answer
  })
  return c.json(answer, 201)
})

async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const answer = await work(client)
    await client.query('commit')
    return answer
  } finally {
    client.release()
  }
}

serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' })
