import { accessSync, constants, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import { readSettings, type Settings } from '#src/foundation/settings.ts'
import { timeZone } from '#src/workspace/time-zone.ts'
import { addressOf } from './address.ts'
import { systemUser, withHouse } from './command.ts'
import { NotWell } from './exit-codes.ts'
import type { House } from './house.ts'
import { say } from './say.ts'

/** One thing that was looked at: well, broken, or not there by choice; and what to do about it. */
type Finding = { is: 'well' | 'broken' | 'absent'; what: string }

const signs = { well: '✓', broken: '✗', absent: '–' } as const
const well = (what: string): Finding => ({ is: 'well', what })
const broken = (what: string): Finding => ({ is: 'broken', what })
const absent = (what: string): Finding => ({ is: 'absent', what })

/** Below this a busy day of uploads may fill the disk, in bytes. */
const littleSpace = 1e9

export function addDoctor(program: Command) {
  program
    .command('doctor')
    .description('look at everything Baton stands on, and say what to do')
    .addHelpText('after', '\nExample: npx baton doctor\nEnds with 4 when something is broken.')
    .action(async () => {
      const settings = readSettings()
      const findings = [well(`Node ${process.versions.node}, run by ${systemUser()}`), ...(await inTheHouse(settings)), ...connections]
      for (const { is, what } of findings) say(`${signs[is]} ${what}`)
      if (findings.some(({ is }) => is === 'broken')) throw new NotWell()
    })
}

async function inTheHouse(settings: Settings): Promise<Finding[]> {
  try {
    return await withHouse(async (house) => [
      await database(house.db, settings),
      ...dataFolder(house),
      well(`Time zone: ${await timeZone(house.db)}, of the workspace; ${Intl.DateTimeFormat().resolvedOptions().timeZone}, of this machine`),
      await administrators(house.db),
      await address(settings),
    ])
  } catch (error) {
    return [broken(`Database: ${error instanceof Error ? error.message : String(error)}`)]
  }
}

async function database(db: Database, { DATABASE_URL }: Settings): Promise<Finding> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db)
  const migrations = await sql<{ count: string }>`select count(*) from migrations`.execute(db)
  const where = DATABASE_URL === undefined ? 'embedded' : `at ${new URL(DATABASE_URL).host}`
  return well(`Database: PostgreSQL ${rows[0]?.server_version}, ${where}, ${migrations.rows[0]?.count} migrations applied`)
}

function dataFolder({ folder, notice }: House): Finding[] {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    const free = bavail * bsize
    const space = `${(free / 1e9).toFixed(1)} GB free`
    return [
      free < littleSpace ? broken(`Data folder: ${folder}, only ${space}. Make room, or move it with BATON_DATA.`) : well(`Data folder: ${folder}, ${space}`),
      ...(notice ? [absent(notice)] : []),
      secret(join(folder, 'secret')),
    ]
  } catch (error) {
    return [broken(`Data folder: ${folder} cannot be written (${error instanceof Error ? error.message : ''}). Choose another with BATON_DATA.`)]
  }
}

function secret(file: string): Finding {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return absent('Secret: not made yet; the server makes it when it first starts')
  const open = (found.mode & 0o077) !== 0
  return open ? broken(`Secret: others may read ${file}. Close it with: chmod 600 ${file}`) : well('Secret: readable by its owner alone')
}

async function administrators(db: Database): Promise<Finding> {
  const rows = await db.selectFrom('people').select('name').where('role', '=', 'admin').where('left_at', 'is', null).orderBy('name').execute()
  if (rows.length === 0) return broken('People: no administrator yet. Start Baton and open the set-up link it prints.')
  return well(`People: ${rows.map(({ name }) => name).join(', ')} ${rows.length === 1 ? 'is administrator' : 'are administrators'}`)
}

async function address(settings: Settings): Promise<Finding> {
  const where = addressOf(settings)
  const answer = await fetch(`${where}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => null)
  return answer?.ok ? well(`Address: ${where} answers`) : absent(`Address: nothing answers at ${where}; “npm start” starts Baton`)
}

const connections: readonly Finding[] = [
  absent('Slack: not connected. What Slack would be told stands on each escalation as something to do by hand.'),
  absent('Help desk: not connected. Tag and team stand on each escalation as something to do by hand.'),
]
