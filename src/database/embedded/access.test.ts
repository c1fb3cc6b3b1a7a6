import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { firstClosed } from './access.ts'

const nobody = { uid: 65_534, gid: 65_534 }
const root = process.getuid?.() === 0
const here = join(import.meta.dirname, 'access.ts')
const othersSeeUs = root && [here, process.execPath].every((path) => firstClosed(dirname(path), nobody) === null)

function place() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'baton-access-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'clone/data'), { recursive: true })
  chmodSync(folder, 0o755)
  return folder
}

/** What a person of that number is told, in a process of their own: what the system answers hangs on who asks. */
function told(uid: number, folder: string) {
  const program = `import { mustBeOurs } from ${JSON.stringify(here)}; try { mustBeOurs(process.argv[1]) } catch (error) { process.stdout.write(error.message) }`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, folder], { uid, gid: uid, cwd: '/', encoding: 'utf8', env: {} })
  expect(stderr).toBe('')
  return stdout
}

it('the way is open to ourselves, wherever it leads', () => {
  expect(firstClosed('/root/clone/data', null)).toBe(null)
})

describe.runIf(root)('the way of another user', () => {
  it('is open where every folder lets it through, made or not', () => {
    expect(firstClosed(join(place(), 'clone/data'), nobody)).toBe(null)
    expect(firstClosed(join(place(), 'clone/data/deep/er'), nobody)).toBe(null)
  })

  it('ends at the first folder that is closed, made below or not', () => {
    const folder = place()
    chmodSync(folder, 0o700)
    expect(firstClosed(join(folder, 'clone/data'), nobody)).toBe(folder)
    expect(firstClosed(join(folder, 'not/yet'), nobody)).toBe(folder)
  })

  it('ends at the data folder itself where that is closed', () => {
    const data = join(place(), 'clone/data')
    chmodSync(data, 0o700)
    expect(firstClosed(data, nobody)).toBe(data)
  })
})

describe.runIf(othersSeeUs)('a person who is not root', () => {
  it('is told as whom to run, where the data folder is somebody else’s', () => {
    const folder = place()
    expect(told(nobody.uid, join(folder, 'clone/data'))).toContain(`${folder}/clone/data belongs to root, and you are nobody. Run this as root`)
  })

  it('is told the same where the folder is open but the database in it is not', () => {
    const data = join(place(), 'clone/data')
    mkdirSync(join(data, 'pg18'))
    chmodSync(data, 0o777)
    expect(told(nobody.uid, data)).toContain(`${data} belongs to root`)
  })

  it('is told the same where a folder above is closed', () => {
    const folder = place()
    chmodSync(folder, 0o700)
    expect(told(nobody.uid, join(folder, 'clone/data'))).toContain(`${folder} belongs to root`)
  })

  it('may use a folder of its own, and one that it can make', () => {
    const folder = place()
    chmodSync(folder, 0o777)
    expect(told(nobody.uid, join(folder, 'mine'))).toBe('')
    mkdirSync(join(folder, 'mine/pg18'), { recursive: true })
    chownSync(join(folder, 'mine/pg18'), nobody.uid, nobody.gid)
    expect(told(nobody.uid, join(folder, 'mine'))).toBe('')
  })
})
