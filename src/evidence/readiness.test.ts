import { expect, inject, onTestFinished, test } from 'vitest'
import { openReadiness } from './readiness.ts'

/** Readiness on this database; `probes` counts how often the folder was written to. */
function open(port: number, probe = async () => {}) {
  const { host, user } = inject('cluster')
  const count = { probes: 0 }
  const counted = () => {
    count.probes += 1
    return probe()
  }
  const readiness = openReadiness({ host, port, user, database: inject('cluster').template }, { probe: counted })
  onTestFinished(() => readiness.close())
  return { readiness, count }
}

const ten = (check: () => Promise<{ ready: boolean }>) => Promise.all(Array.from({ length: 10 }, check))

test.each([
  ['the database is away', 1, async () => {}, 'The database does not answer.'],
  ['the disk is full', 0, () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' })), 'The disk for evidence is full.'],
  ['the folder is read-only', 0, () => Promise.reject(Object.assign(new Error('no'), { code: 'EROFS' })), 'The evidence folder cannot be written to.'],
  ['the folder never answers', 0, () => new Promise<void>(() => {}), 'The evidence folder cannot be written to.'],
  ['all is well', 0, async () => {}, null],
] as const)('ten health checks at once are one proof, and all get its answer: %s', async (_, port, probe, because) => {
  const { readiness, count } = open(port || inject('cluster').port, probe)
  const answers = await ten(readiness.check)
  expect(answers).toEqual(Array.from({ length: 10 }, () => ({ ready: because === null, because })))
  expect(await readiness.check()).toEqual({ ready: because === null, because })
  expect(count.probes).toBe(1)
})
