import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '#src/database/database.ts'
import { hasCode } from '#src/database/embedded/errors.ts'
import { type Cluster, query } from './cluster.ts'

/** A copy of the template in some 20 ms, and how to be rid of it. `cluster`: where not Vitest has started it. */
export async function freshDatabase(cluster?: Cluster) {
  const { template, ...where } = cluster ?? (await ofVitest())
  const server = { ...where, database: 'postgres' }
  const database = `${template.replace('template', 'office')}_${crypto.randomUUID().replaceAll('-', '')}`
  await copy(server, `create database ${database} template ${template} strategy file_copy`)
  const config = { ...where, database }
  const db = connect({ ...config, max: 5 }, () => {})
  return { db, config, drop: () => query(server, [`drop database ${database} with (force)`]) }
}

/** Only when asked: the browser's tests are not Vitest's, and it cannot be imported there. */
async function ofVitest() {
  const { inject } = await import('vitest')
  return inject('cluster')
}

/** PostgreSQL makes one copy of a template at a time; whoever comes second tries again (55006: object in use). */
async function copy(server: Parameters<typeof query>[0], statement: string): Promise<void> {
  try {
    await query(server, [statement])
  } catch (error) {
    if (!hasCode(error, '55006')) throw error
    await sleep(20)
    await copy(server, statement)
  }
}
