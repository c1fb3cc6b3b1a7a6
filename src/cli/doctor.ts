import { resolve } from 'node:path'
import type { Command } from 'commander'
import { dataFolder } from '#src/database/data-folder.ts'
import { readSettings, type Settings, WrongSettings } from '#src/foundation/settings.ts'
import { database } from './doctor/database.ts'
import { helpDesk } from './doctor/helpdesk.ts'
import { broken, look, type Seen } from './doctor/look.ts'
import * as machine from './doctor/machine.ts'
import { meanings } from './doctor/meaning.ts'
import { slack } from './doctor/slack.ts'
import { NotWell } from './exit-codes.ts'
import { say } from './say.ts'

const signs = { well: '✓', broken: '✗', absent: '–' } as const

const signsHelp = `
✓ is well, ✗ is broken and says what to do, – is not there, which is no fault. Ends with 4 when something is broken.
Migrates nothing; the embedded database is started for as long as the doctor looks.
Example: npx baton doctor`

export function addDoctor(program: Command) {
  program
    .command('doctor')
    .description('look at everything Baton stands on, and say what to do')
    .addHelpText('after', signsHelp)
    .action(async () => {
      const all = [await look('Node', machine.node), ...(await underSettings())]
      for (const { is, about, says } of all) say(`${signs[is]} ${about}: ${says}`)
      if (all.some(({ is }) => is === 'broken')) throw new NotWell()
    })
}

async function underSettings(): Promise<Seen[]> {
  try {
    return await everything(readSettings())
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error
    const [, ...problems] = error.message.split('\n')
    return Promise.all(problems.map((problem) => look('Settings', () => broken(problem.trim()))))
  }
}

async function everything(settings: Settings): Promise<Seen[]> {
  return [
    ...(await whereDataIs(settings)),
    await look('Address', () => machine.address(settings)),
    ...(await slack(settings)),
    ...(await helpDesk(settings)),
    await meanings(settings),
  ]
}

/** A data folder that cannot serve takes the embedded database with it, and is said once. */
async function whereDataIs(settings: Settings): Promise<Seen[]> {
  const external = settings.DATABASE_URL !== undefined
  try {
    const { folder, because } = dataFolder(settings.BATON_DATA, { runAs: settings.BATON_PG_USER, external })
    const files = [look('Data folder', () => machine.dataFolder(folder, because)), look('Secret', () => machine.secret(folder, settings.BATON_SECRET))]
    return [...(await Promise.all(files)), ...(await database(settings, folder))]
  } catch (error) {
    const refused = await look('Data folder', () => Promise.reject(error))
    return external ? [refused, ...(await database(settings, resolve(settings.BATON_DATA ?? './data')))] : [refused]
  }
}
