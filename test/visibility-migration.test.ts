import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { ben, maya, type Office, openOffice } from './office.ts'
import { everythingReadBy } from './visibility.ts'

/** The database as it was before the migration, which is then made. */
async function migrateAgain({ db }: Office) {
  await sql.raw('alter table versions drop only_for, drop open_changes, drop shown; alter table events drop only_for').execute(db)
  const text = await readFile(new URL('../src/database/migrations/0022-visibility.sql', import.meta.url), 'utf8')
  await db.transaction().execute((transaction) => sql.raw(text).execute(transaction))
}

const keptBefore = (office: Office, words: string) =>
  office.db
    .updateTable('versions')
    .set({ changes: JSON.stringify([{ path: 'ask', was: null, is: words }]) })
    .where('version', '=', 5)
    .execute()

test('what is there already is shown by when it was visible, and the words taken out of a private draft go', async () => {
  const office = await openOffice()
  const one = await begin(office, 'draft')
  for (const patch of [{ shared: true }, { ask: 'Openly asked.' }, { shared: false }, { ask: 'hidden' }, { ask: completeCase.ask }]) await one.edit(maya, patch)
  await one.move(maya, 'comments', { text: 'Hidden comment.' })
  await one.move(maya, 'submissions')
  await keptBefore(office, 'Hidden words.')

  await migrateAgain(office)

  const read = await everythingReadBy(office, ben, one.now())
  expect(read).toContain('Openly asked.')
  expect(read).not.toMatch(/Hidden/)
  const rows = await office.db.selectFrom('versions').select(['version', 'only_for', 'changes']).orderBy('version').execute()
  expect(rows.map(({ only_for }) => only_for)).toEqual([maya.id, null, null, maya.id, maya.id, maya.id, null])
  expect(JSON.stringify(rows)).not.toContain('Hidden')
})

test('a draft that is still private keeps its words, for its author', async () => {
  const office = await openOffice()
  const one = await begin(office, 'draft')
  await one.edit(maya, { ask: 'hidden' })

  await migrateAgain(office)

  expect((await one.edit(maya, { ask: 'Mine.' }, 1)).body.changed).toMatchObject([{ path: 'ask', is: 'hidden' }])
})
