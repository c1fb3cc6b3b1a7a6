import { chmodSync, chownSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeHome } from './home.ts'
import { initialise } from './initialise.ts'

const root = process.getuid?.() === 0

async function home() {
  const place = mkdtempSync(join(realpathSync(tmpdir()), 'baton-initialise-'))
  onTestFinished(() => rmSync(place, { recursive: true }))
  chmodSync(place, 0o711)
  return makeHome(join(place, 'data'), undefined)
}

it('a database is made once, and nothing half made is left beside it', async () => {
  const made = await home()
  await Promise.all([initialise(made, { fast: true }), initialise(made, { fast: true })])
  await initialise(made, { fast: true })
  expect(readdirSync(made.cluster).filter((name) => !name.startsWith('postgresql-'))).toEqual(['data', 's'])
})

it('a database that cannot be made leaves nothing behind, and PostgreSQL’s own words say why', async () => {
  const made = await home()
  const noBinaries = { ...made, native: '/nowhere' }
  await expect(initialise(noBinaries, { fast: true })).rejects.toThrow('/nowhere/bin/initdb ENOENT')
  expect(readdirSync(made.cluster)).not.toContain('data')
})

it.runIf(root)('a user without a name is told that PostgreSQL wants one', async () => {
  const made = await home()
  const nameless = { uid: 3_999_999, gid: 3_999_999 }
  chownSync(made.cluster, nameless.uid, nameless.gid)
  await expect(initialise({ ...made, ids: nameless }, { fast: true })).rejects.toThrow('PostgreSQL would run as user 3999999')
})
