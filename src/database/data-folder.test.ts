import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataFolder } from './data-folder.ts'

const root = process.getuid?.() === 0

/** Stands in a fresh folder of the given mode, as in a clone. */
function stand(mode: number) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'baton-clone-'))
  const before = process.cwd()
  chmodSync(folder, mode)
  process.chdir(folder)
  onTestFinished(() => {
    process.chdir(before)
    rmSync(folder, { recursive: true })
  })
  return folder
}

describe('the data folder', () => {
  it('is ./data when nothing is given', () => {
    const clone = stand(0o755)
    expect(dataFolder(undefined)).toEqual({ folder: join(clone, 'data'), because: null })
  })

  it('is the one given, as an absolute path', () => {
    const clone = stand(0o755)
    expect(dataFolder('../elsewhere')).toEqual({ folder: join(clone, '../elsewhere'), because: null })
  })
})

describe.runIf(root)('the data folder of a clone that only root may enter', () => {
  it('is the system’s, and says why', () => {
    const clone = stand(0o700)
    const { folder, because } = dataFolder(undefined, { runAs: 'nobody' })
    expect(folder).toBe('/var/lib/baton')
    expect(because).toContain(`PostgreSQL runs as nobody, who may not enter ${clone}`)
  })

  it('is refused where it was given: nobody’s choice is overruled in silence', () => {
    const clone = stand(0o700)
    expect(() => dataFolder('data', { runAs: 'nobody' })).toThrow(`who may not enter ${clone} and so cannot get to ${clone}/data`)
  })

  it('is not left behind where it holds a database already', () => {
    const clone = stand(0o700)
    mkdirSync(join(clone, 'data/pg18/data'), { recursive: true })
    expect(() => dataFolder(undefined, { runAs: 'nobody' })).toThrow(`cannot get to ${clone}/data`)
  })

  it('is ./data all the same where the database is elsewhere', () => {
    const clone = stand(0o700)
    expect(dataFolder(undefined, { external: true })).toEqual({ folder: join(clone, 'data'), because: null })
  })
})
