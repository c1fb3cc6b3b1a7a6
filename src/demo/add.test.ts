import { hashPassword } from 'better-auth/crypto'
import { beforeEach, expect, it } from 'vitest'
import { openStore, type Store } from '#src/evidence/store.ts'
import { newId } from '#src/foundation/ids.ts'
import { setPassword } from '#src/people/accept-invitation.ts'
import { insertPerson } from '#src/people/add.ts'
import type { Context } from '#src/people/context.ts'
import type { Person } from '#src/people/person.ts'
import { noon, type Office, openOffice } from '#test/office.ts'
import { addDemo } from './add.ts'

let office: Office
let rosa: Person
let store: Store
let context: Context

/** A Baton that Rosa has just set up. */
beforeEach(async () => {
  office = await openOffice({ empty: true })
  rosa = await insertPerson({ db: office.db, now: noon, actor: null }, { name: 'Rosa', email: 'rosa@harbour.example', role: 'admin' })
  await setPassword({ db: office.db, now: noon }, rosa.id, await hashPassword('correct horse battery'))
  await office.db.insertInto('workspace').values({ name: 'Harbour Support', time_zone: 'America/Lima' }).execute()
  store = await openStore(office.evidence)
  context = office.context(rosa)
})

const signIn = async (email: string, password: string) => {
  const { headers } = await office.with().post('/api/auth/sign-in/email', { email, password })
  return office.with({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' })
}

const count = async (table: 'people' | 'escalations' | 'teams' | 'keys' | 'evidence') => (await office.db.selectFrom(table).selectAll().execute()).length

it('is added by whoever has just set Baton up, whose workspace it stays', { timeout: 60_000 }, async () => {
  const session = await signIn('rosa@harbour.example', 'correct horse battery')
  const key = newId()
  const { status, body } = await session.post('/api/demo', {}, { key })

  expect({ status, escalations: body.escalations }).toEqual({ status: 201, escalations: 60 })
  expect(body.people).toHaveLength(9)
  expect(body.people).toContainEqual({ name: 'Leila Haddad', role: 'tier2', email: 'leila@example.com' })
  expect(await session.get('/api/workspace')).toMatchObject({ body: { name: 'Harbour Support', timeZone: 'America/Lima' } })
  expect(await session.get('/api/me')).toMatchObject({ body: { name: 'Rosa', role: 'admin' } })

  const leila = await signIn('leila@example.com', body.password)
  expect((await leila.get('/api/escalations?view=queue')).body.items.length).toBeGreaterThan(5)

  // What Rosa did stands in the audit when she did it; what the demo's people did, when their story says.
  const audit = (await session.get('/api/audit?limit=200')).body.items
  const byRosa = audit.filter(({ actor }: { actor: Person | null }) => actor?.id === rosa.id)
  expect(byRosa.map(({ action, at }: { action: string; at: string }) => [action, at])).toEqual([
    ['demo-added', noon.toISOString()],
    ['person-added', noon.toISOString()],
  ])

  // A repetition of the wish gets the same answer, and a second wish is refused.
  expect((await session.post('/api/demo', {}, { key })).body).toEqual({ ...body, password: null })
  expect(JSON.stringify(await office.db.selectFrom('keys').selectAll().execute())).not.toContain(body.password)
  expect(await session.post('/api/demo')).toMatchObject({ status: 409, body: { code: 'demo.not_empty', facts: { people: 11, escalations: 60 } } })
})

it('leaves nothing behind when it fails half-way, and can be asked for again', { timeout: 60_000 }, async () => {
  let files = 0
  const full: Store = { ...store, write: (bytes, keep) => (++files > 2 ? Promise.reject(new Error('no space left')) : store.write(bytes, keep)) }

  await expect(addDemo(context, full)).rejects.toThrow('no space left')

  expect({ people: await count('people'), escalations: await count('escalations'), teams: await count('teams') }).toEqual({
    people: 1,
    escalations: 0,
    teams: 0,
  })
  expect({ keys: await count('keys'), evidence: await count('evidence') }).toEqual({ keys: 0, evidence: 0 })
  expect(await addDemo(context, store)).toMatchObject({ escalations: 60 })
})

it('is added once, though it is asked for twice at the same time', { timeout: 60_000 }, async () => {
  const answers = await Promise.allSettled([addDemo(context, store), addDemo({ ...context, key: newId() }, store)])

  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { parts: { code: 'demo.not_empty' } } })
  expect(await count('people')).toBe(11)
})

it('is for a Baton in which nobody has begun: neither beside a colleague nor beside a draft', async () => {
  const colleague = await insertPerson({ db: office.db, now: noon, actor: null }, { name: 'Sam', email: 'sam@harbour.example', role: 'tier1' })
  await expect(addDemo(context, store)).rejects.toMatchObject({ parts: { code: 'demo.not_empty', facts: { people: 2, escalations: 0 } } })
  await expect(addDemo(office.context({ ...colleague, role: 'admin' }), store)).rejects.toMatchObject({ parts: { code: 'people.administrators_only' } })

  await office.db.deleteFrom('people').where('id', '=', colleague.id).execute()
  const session = await signIn('rosa@harbour.example', 'correct horse battery')
  await session.post('/api/escalations', { ask: 'Copy the templates, please.' })
  await expect(addDemo(context, store)).rejects.toThrow('in this one there are 1 person and 1 escalation')
})
