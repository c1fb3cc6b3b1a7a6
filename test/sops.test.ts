import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { publishShipped } from '#src/sops/publish.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import { begin } from './begun.ts'
import { lin, maya, noon, noor, openOffice, tomas } from './office.ts'
import { together } from './together.ts'

/** The shipped SOP with one sentence changed, as its editor would send it. */
async function changed(office: { source: string }[] = []) {
  const shipped = office[0] ?? (await shippedSops()).find(({ name }) => name === 'non-bug-escalation')
  return (shipped?.source ?? '').replace('rule: returns', 'rule: returns # the one field that does').replace('tag: needs-triage', 'tag: needs-second-look')
}

test('a draft version is compared with the one in force, then published, and never changes again', async () => {
  const office = await openOffice()

  const draft = await office.as(lin).post('/api/sops', { source: await changed() })
  expect(draft).toMatchObject({ status: 201, body: { name: 'non-bug-escalation', version: 2, status: 'draft' } })
  const comparison = await office.as(maya).get('/api/sops/non-bug-escalation/versions/2/comparison')
  expect(comparison.body).toEqual({ inForce: 1, version: 2, differences: [{ path: 'handoff.tag', was: 'needs-triage', is: 'needs-second-look' }] })

  expect((await office.as(lin).post('/api/sops/non-bug-escalation/versions/2/publications')).body).toMatchObject({ status: 'published' })
  expect((await office.as(maya).get('/api/sops/non-bug-escalation')).body.version).toBe(2)
  expect(await office.as(lin).post('/api/sops/non-bug-escalation/versions/2/publications')).toMatchObject({ status: 409, body: { code: 'sop.published' } })
  await expect(office.db.updateTable('sops').set({ source: 'name: mine' }).where('version', '=', 2).execute()).rejects.toThrow(/never changes/)
})

test('an escalation stays under the version it was submitted under; a draft is checked against the one in force', async () => {
  const office = await openOffice()
  const [pinned, draft] = [await begin(office, 'returned'), await begin(office, 'draft')]
  await office.as(lin).post('/api/sops', { source: await changed() })
  await office.as(lin).post('/api/sops/non-bug-escalation/versions/2/publications')

  expect((await pinned.move(maya, 'submissions')).body.sop).toEqual({ name: 'non-bug-escalation', version: 1 })
  expect((await draft.move(maya, 'submissions')).body.sop).toEqual({ name: 'non-bug-escalation', version: 2 })
  const tags = async (path: string) => (await office.as(tomas).get(`${path}/deliveries`)).body.items.map(({ byHand }: { byHand: string }) => byHand)
  expect(await tags(pinned.path)).toContain('Tag the ticket “needs-triage”.')
  expect(await tags(draft.path)).toContain('Tag the ticket “needs-second-look”.')
})

test('what is wrong with an SOP is said with line and column, and nothing is kept', async () => {
  const office = await openOffice()

  const { status, body } = await office.as(lin).post('/api/sops', { source: 'name: broken\ncriteria: 7\n' })

  expect(status).toBe(422)
  expect(body.problems).toContainEqual({ field: 'criteria', message: expect.stringMatching(/^sop\.yaml:2:11: criteria: /) })
  expect((await office.as(lin).get('/api/sops')).body.total).toBe(2)
})

test('of two who publish one draft at once, one is told that it is published already', async () => {
  const office = await openOffice()
  await office.as(lin).post('/api/sops', { source: await changed() })
  const publish = (who: typeof lin) => () => office.as(who).post('/api/sops/non-bug-escalation/versions/2/publications')

  const answers = await together(office.db, sql`select name from sops where version = 2 for update`, [publish(lin), publish(noor)])

  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
})

test('a draft that a newer version has overtaken is not put in force', async () => {
  const office = await openOffice()
  await office.as(lin).post('/api/sops', { source: await changed() })
  await office.as(lin).post('/api/sops', { source: await changed() })
  await office.as(lin).post('/api/sops/non-bug-escalation/versions/3/publications')

  expect((await office.as(lin).post('/api/sops/non-bug-escalation/versions/2/publications')).body).toMatchObject({
    code: 'sop.overtaken',
    detail: expect.stringContaining('Version 3 of “non-bug-escalation” is in force'),
  })
})

test('two processes that start at once on an empty database ship each SOP once', async () => {
  const office = await openOffice()
  await sql`truncate sops cascade`.execute(office.db)
  const ship = () => publishShipped({ db: office.db, now: noon })

  await together(office.db, sql`select pg_advisory_xact_lock(hashtext('sop ' || name)) from (values ('bug-escalation'), ('non-bug-escalation')) sops (name)`, [
    ship,
    ship,
  ])

  expect((await office.as(lin).get('/api/sops')).body.total).toBe(2)
})
