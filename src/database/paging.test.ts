import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type PageQuery, page, type Sort } from '#src/database/paging.ts'
import { newId } from '#src/foundation/ids.ts'
import { noor, openOffice } from '#test/office.ts'

const byName: Sort = { name: 'name', value: sql`lower(teams.name)`, kind: 'text', id: sql`teams.id`, direction: 'asc' }
const byLength: Sort = { name: 'length', value: sql`length(teams.name)::bigint`, kind: 'number', id: sql`teams.id`, direction: 'desc' }
const byTime: Sort = { name: 'time', value: sql`to_timestamp(length(teams.name))`, kind: 'time', id: sql`teams.id`, direction: 'desc' }

const cursorOf = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url')

test('page by page gives every row once and in order, however they are sorted and whatever the size of a page', async () => {
  const { db } = await openOffice()
  const names = fc.uniqueArray(
    fc.string({ unit: 'binary', maxLength: 4 }).filter((name) => !name.includes('\0')),
    { maxLength: 12, selector: (name) => name.toLowerCase() },
  )

  await fc.assert(
    fc.asyncProperty(names, fc.constantFrom(byName, byLength, byTime), fc.integer({ min: 1, max: 5 }), async (names, sort, limit) => {
      await db.deleteFrom('teams').execute()
      for (const name of names)
        await db
          .insertInto('teams')
          .values({ id: newId(), name: name.toWellFormed() })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      const read = (asked: PageQuery) => page(db.selectFrom('teams').select('teams.id'), { sort, asked, counted: true, view: ({ id }) => id })
      const whole = await read({ limit: 200 })

      const seen: string[] = []
      let cursor: string | undefined
      do {
        const { items, next, total } = await read(cursor === undefined ? { limit } : { limit, cursor })
        expect(items.length).toBeLessThanOrEqual(limit)
        expect(total).toBe(whole.items.length)
        seen.push(...items)
        cursor = next ?? undefined
      } while (cursor !== undefined)

      expect(seen).toEqual(whole.items)
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['that is no cursor', 'not a cursor'],
  ['of another list', cursorOf('title', 'a', noor.id)],
  ['of another kind', cursorOf('name', 3, noor.id)],
  ['without a proper id', cursorOf('name', 'a', 'b')],
  ['with what PostgreSQL cannot keep', cursorOf('name', 'a\0', noor.id)],
  ['with something missing', cursorOf('name')],
  ['that is empty', ''],
])('a cursor %s is refused, naming the field', async (_, cursor) => {
  const office = await openOffice()

  const answer = await office.as(noor).get(`/api/people?cursor=${encodeURIComponent(cursor)}`)

  expect(answer).toMatchObject({ status: 422, body: { code: 'list.broken_cursor', problems: [{ field: 'cursor', message: expect.stringMatching(/\w/) }] } })
})

test.each([
  [byTime, cursorOf('time', '2026-02-31T00:00:00.000Z', noor.id)],
  [byTime, cursorOf('time', 'yesterday', noor.id)],
  [byLength, cursorOf('length', 1e300, noor.id)],
  [byLength, cursorOf('length', '3', noor.id)],
])('a forged cursor of each kind is refused and never a fault', async (sort, cursor) => {
  const { db } = await openOffice()
  const read = page(db.selectFrom('teams').select('teams.id'), { sort, asked: { limit: 1, cursor }, view: ({ id }) => id })

  await expect(read).rejects.toMatchObject({ parts: { code: 'list.broken_cursor' } })
})

test.each(['0', '201', 'many', '1.5', ''])('a limit of “%s” is refused', async (limit) => {
  const office = await openOffice()

  expect(await office.as(noor).get(`/api/people?limit=${limit}`)).toMatchObject({ status: 422, body: { problems: [{ field: 'limit' }] } })
})

test('a list says where the next page begins, and how many there are', async () => {
  const office = await openOffice()

  const first = await office.as(noor).get('/api/people?limit=4')
  const second = await office.as(noor).get(`/api/people?limit=4&cursor=${first.body.next}`)

  expect(first.body).toMatchObject({ total: 6, items: [{ name: 'Ada' }, { name: 'Ben' }, { name: 'Lin' }, { name: 'Maya' }] })
  expect(second.body).toMatchObject({ total: 6, next: null, items: [{ name: 'Noor' }, { name: 'Tomás' }] })
})
