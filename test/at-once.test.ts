import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { begin } from './begun.ts'
import { ben, type Office, openOffice, tomas } from './office.ts'
import { together } from './together.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

/** Everybody stands before the row; the second joins once the first stands there. */
const meetAtTheRow = <T>(first: () => Promise<T>, second: () => Promise<T>) =>
  together(office.db, sql`select id from escalations for update`, [first, () => sleep(300).then(second)])

test('a comment that waited for an acceptance is answered with the new holder by name', async () => {
  const one = await begin(office)
  const { version } = one.now()

  const [, commented] = await meetAtTheRow(
    () => office.as(tomas).post(`${one.path}/acceptances`, {}, { version }),
    () => office.as(ben).post(`${one.path}/comments`, { text: 'We had this in March.' }),
  )

  expect(commented?.body.holder).toMatchObject({ person: { name: 'Tomás' }, sentence: 'with Tomás (Tier 2) since 13:00' })
})

test('a comment that waited for a change of authorship finds its escalation', async () => {
  const one = await begin(office, 'returned')
  const { version } = one.now()

  const [, commented] = await meetAtTheRow(
    () => office.as(tomas).post(`${one.path}/assignments`, { to: tomas.id, reason: 'Maya is on leave.' }, { version }),
    () => office.as(ben).post(`${one.path}/comments`, { text: 'We had this in March.' }),
  )

  expect(commented).toMatchObject({ status: 201, body: { author: { name: 'Tomás' } } })
})
