import { createHash } from 'node:crypto'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { lockBytes } from '#src/evidence/remove.ts'
import { openStore, type Store } from '#src/evidence/store.ts'
import { sweepEvidence } from '#src/evidence/sweep.ts'
import { newId } from '#src/foundation/ids.ts'
import { at, begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { png } from './files.ts'
import { ada, ben, lin, maya, noon, noor, type Office, openOffice, tomas } from './office.ts'
import { filesOf, get, upload } from './uploads.ts'

let office: Office
let store: Store
beforeEach(async () => {
  office = await openOffice()
  store = await openStore(office.evidence)
})

const withEvidence = (...ids: string[]) => ({ ...completeCase, evidence: ids.map((id) => ({ id, caption: 'The invoice' })) })
const remove = (person: typeof maya, id: string, query = '') => office.as(person).delete(`/api/evidence/${id}${query}`)
const idOf = async (person: typeof maya, bytes = png(64, 48)) => (await upload(office, person, bytes, 'password.png')).about.id

/** A file of Maya's in her submitted escalation. */
async function submitted() {
  const id = await idOf(maya)
  return { id, one: await begin(office, 'submitted', withEvidence(id)) }
}

describe('who may remove a file', () => {
  test.each([
    ['its uploader and submitter', maya, 200],
    ['a lead', lin, 200],
    ['an administrator', noor, 200],
    ['another of Tier 1', ben, 403],
    ['Tier 2', tomas, 403],
    ['another of Tier 2', ada, 403],
  ])('%s', async (_, person, status) => {
    const { id } = await submitted()
    expect((await office.as(person).get(`/api/evidence/${id}/about`)).body.mayRemove).toBe(status === 200)
    expect((await remove(person, id)).status).toBe(status)
    expect((await get(office, tomas, id)).status).toBe(status === 200 ? 404 : 200)
    expect(await filesOf(office)).toHaveLength(status === 200 ? 0 : 1)
  })

  test('its uploader alone, while it is in a draft that nobody else sees: not even an administrator', async () => {
    const id = await idOf(maya)
    await begin(office, 'draft', withEvidence(id))
    expect(await remove(noor, id)).toMatchObject({ status: 404, body: { code: 'evidence.not_found' } })
    expect((await office.with().delete(`/api/evidence/${id}`)).status).toBe(401)
    expect((await remove(maya, id)).status).toBe(200)
  })
})

test('its bytes go, its trace stays, and the case shows who removed it', async () => {
  const { id, one } = await submitted()
  const removed = await remove(lin, id, '?reason=It%20shows%20a%20password')
  const by = { by: { id: lin.id, name: 'Lin' }, at: noon.toISOString(), reason: 'It shows a password' }
  expect(removed.body).toMatchObject({ id, state: 'removed', removed: by, type: 'image/png', size: png(64, 48).length, name: '', sha256: '' })
  expect((await office.as(tomas).get(`/api/evidence/${id}/about`)).body).toEqual({ ...removed.body, mayRemove: false })
  expect(await (await get(office, tomas, id)).json()).toMatchObject({ code: 'evidence.removed' })
  expect((await one.timeline(tomas)).at(-1)).toMatchObject({ kind: 'evidence-removed', sentence: `Lin removed a file from E-1001: It shows a password.` })
  expect((await one.read(tomas)).body).toMatchObject({ state: 'submitted', evidence: [{ id }] })
  expect(await filesOf(office)).toEqual([])
  const row = await office.db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ sha256: '', removed_by: lin.id })
})

test('a browser that has kept it gets the refusal, not “unchanged”', async () => {
  const { id } = await submitted()
  const tag = (await get(office, tomas, id)).headers.get('etag') ?? ''
  await remove(maya, id)
  expect((await get(office, tomas, id, { 'if-none-match': tag })).status).toBe(404)
})

test('the same bytes under another name stay', async () => {
  const { id } = await submitted()
  const other = await idOf(ben)
  await remove(maya, id)
  expect((await get(office, ben, other)).status).toBe(200)
  await remove(ben, other)
  expect(await filesOf(office)).toEqual([])
})

test('removed twice, also at once, it is removed once', async () => {
  const { id, one } = await submitted()
  const answers = await Promise.all([remove(maya, id), remove(lin, id), remove(noor, id)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(new Set(answers.map(({ body }) => body.removed.by.id)).size).toBe(1)
  expect((await one.timeline(maya)).filter(({ kind }) => kind === 'evidence-removed')).toHaveLength(1)
})

test('removed while it is attached, it is either refused there or shown as removed there', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, (_, at) => idOf(maya, png(10 + at, 10))))
  await Promise.all(
    ids.map(async (id) => {
      const one = at(office, (await office.as(maya).post('/api/escalations', { ...completeCase, evidence: [] })).body)
      const [edited, removed] = await Promise.all([one.edit(maya, { evidence: [{ id }] }), remove(maya, id)])
      expect(removed.status).toBe(200)
      expect([200, 422]).toContain(edited.status)
      const events = (await one.timeline(maya)).filter(({ kind }) => kind === 'evidence-removed')
      if (edited.status === 422) expect(edited.body.problems).toMatchObject([{ field: 'evidence[0].id', message: expect.stringContaining('was removed') }])
      const attached = await office.db.selectFrom('escalation_evidence').selectAll().where('evidence_id', '=', id).execute()
      expect(events.length).toBeLessThanOrEqual(attached.length)
    }),
  )
  expect(await filesOf(office)).toEqual([])
})

test('a download that has begun ends well', async () => {
  const { id } = await submitted()
  const answer = await get(office, tomas, id)
  await remove(maya, id)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(png(64, 48))
})

describe('the same bytes, put in place and deleted at once:', () => {
  /** Holds the lock on the bytes until `let go`, once somebody waits for it. */
  async function whileLocked(bytes: Buffer, work: () => Promise<unknown>) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { promise: letGo, resolve: go } = Promise.withResolvers<void>()
    const { promise: locked, resolve: onLocked } = Promise.withResolvers<void>()
    const holding = office.db.transaction().execute(async (db) => {
      await lockBytes(db, sha256)
      onLocked()
      await letGo
    })
    await locked
    const done = work()
    const waiting = sql<{ count: number }>`select count(*)::int from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`
    try {
      await expect.poll(async () => (await waiting.execute(office.db)).rows[0]?.count).toBe(1)
    } finally {
      go()
      await Promise.all([holding, done])
    }
  }

  test('an upload waits for a deletion', async () => {
    await whileLocked(png(64, 48), () => idOf(ben))
  })

  test('a deletion waits for an upload', async () => {
    const id = await idOf(maya)
    await whileLocked(png(64, 48), () => remove(maya, id))
    expect(await filesOf(office)).toEqual([])
  })

  test('and the new file is there for its owner', async () => {
    const id = await idOf(maya)
    const [mine] = await Promise.all([idOf(ben), remove(maya, id)])
    expect((await get(office, ben, mine)).status).toBe(200)
  })
})

describe('the quota of uploads that are in no case', () => {
  const big = (owner: typeof maya, size: number, id = newId()) =>
    office.db
      .insertInto('evidence')
      .values({ id, owner_id: owner.id, name: 'x', type: 'image/png', size, width: null, height: null, duration: null, sha256: id, at: noon })
      .execute()
  const most = 200 * 1024 * 1024

  test('refuses what exceeds it, with field, reason and fix, and keeps nothing', async () => {
    await big(maya, most - 10)
    const { status, about } = await upload(office, maya, png(64, 48))
    expect(status).toBe(413)
    expect(about).toMatchObject({ code: 'evidence.over_quota', problems: [{ field: 'file', message: expect.stringContaining('Attach the files') }] })
    expect(await filesOf(office)).toEqual([])
    expect((await upload(office, ben, png(64, 48))).status).toBe(201)
  })

  test('counts neither what is in a case nor what was removed', async () => {
    const id = newId()
    await big(maya, most, id)
    expect((await upload(office, maya, png(64, 48))).status).toBe(413)
    const one = await begin(office, 'draft', withEvidence(id))
    expect(one.now().state).toBe('draft')
    expect((await upload(office, maya, png(64, 48))).status).toBe(201)
    const other = newId()
    await big(maya, most, other)
    await remove(maya, other)
    expect((await upload(office, maya, png(64, 48))).status).toBe(201)
  })

  test('holds for uploads at once', async () => {
    await big(maya, most - png(64, 48).length - 5)
    const statuses = (await Promise.all(Array.from({ length: 5 }, () => upload(office, maya, png(64, 48))))).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([201, 413, 413, 413, 413])
  })
})

describe('the sweep', () => {
  const day = 24 * 60 * 60 * 1000
  const sweep = () => sweepEvidence({ db: office.db, store, now: office.now() })

  test('deletes a day later what is in no case, and nothing else', async () => {
    const orphan = await idOf(maya, png(1, 1))
    const attached = await idOf(maya, png(2, 2))
    const detached = await idOf(maya, png(3, 3))
    const one = await begin(office, 'draft', withEvidence(attached, detached))
    await one.edit(maya, { evidence: [{ id: attached }] })
    await sweep()
    expect(await filesOf(office)).toHaveLength(3)
    office.later(day + 1000)
    await sweep()
    expect((await get(office, maya, attached)).status).toBe(200)
    for (const id of [orphan, detached]) expect((await get(office, maya, id)).status).toBe(404)
    expect(await filesOf(office)).toHaveLength(1)
  })

  test('deletes half-written uploads and bytes without a row once they are a day old', async () => {
    const old = new Date(Date.now() - day - 60_000)
    const put = async (path: string, time: Date) => {
      await writeFile(path, 'half')
      await utimes(path, time, time)
    }
    await put(join(office.evidence, 'incoming', 'old'), old)
    await put(join(office.evidence, 'incoming', 'young'), new Date())
    const kept = await idOf(maya)
    const [shelf = ''] = (await readdir(office.evidence)).filter((name) => name.length === 2)
    await put(join(office.evidence, shelf, `${shelf}00`), old)
    await sweep()
    expect((await filesOf(office)).filter((name) => name === 'old' || name === `${shelf}00`)).toEqual([])
    expect(await filesOf(office)).toContain('young')
    expect((await get(office, maya, kept)).status).toBe(200)
  })

  test('finishes a removal that ended before the bytes were deleted', async () => {
    const id = await idOf(maya)
    await office.db.updateTable('evidence').set({ removed_at: noon, removed_by: maya.id, removed_reason: null }).where('id', '=', id).execute()
    await sweep()
    expect(await filesOf(office)).toEqual([])
  })

  test('leaves what a case that is being saved attaches, and waits for nothing', async () => {
    const id = await idOf(maya)
    const one = await begin(office, 'draft')
    office.later(day + 1000)
    await office.db.transaction().execute(async (db) => {
      await db.insertInto('escalation_evidence').values({ escalation_id: one.now().id, evidence_id: id }).execute()
      await sweep()
    })
    expect((await get(office, maya, id)).status).toBe(200)
  })

  test('does not delete what is being attached', async () => {
    const id = await idOf(maya)
    office.later(day + 1000)
    const [created] = await Promise.all([office.as(maya).post('/api/escalations', withEvidence(id)), sweep(), sweep()])
    expect([201, 422]).toContain(created.status)
    expect((await get(office, maya, id)).status).toBe(created.status === 201 ? 200 : 404)
  })
})
