import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Case } from '#src/cases/case.ts'
import { dataFolder } from '#src/database/data-folder.ts'
import { usualSop } from '#src/escalations/draft.ts'
import { openOnTicket } from '#src/escalations/known.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import { readSettings, type Settings } from '#src/foundation/settings.ts'
import { check } from '#src/sops/check.ts'
import { refuse } from '#src/sops/refusals.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import type { Sop } from '#src/sops/sop.ts'
import { sopInForce } from '#src/sops/versions.ts'
import { withHouse } from './command.ts'
import { SomethingOpen } from './exit-codes.ts'
import { printedFindings, understood } from './findings.ts'
import { caseFrom, readText } from './read-file.ts'
import { say } from './say.ts'

type Checked = { case: Case; unplaced: string[]; findings: Finding[] }

export function addCheck(program: Command) {
  program
    .command('check')
    .argument('<file>', 'a text such as the filled macro, or a case as JSON; “-” reads standard input')
    .description('say what the SOP finds in a case; stores nothing')
    .option('--sop <name>', 'the SOP to check against', usualSop)
    .option('--json', 'print {case, unplaced, findings} instead')
    .addHelpText('after', '\nExample: npx baton check case.txt\nThe exit code is 1 while something would have to be mended before it can be submitted.')
    .action(async (file: string, { sop, json }: { sop: string; json?: true }) => {
      const text = await readText(file)
      const checked = await checkText(text, file, sop)
      say(json ? JSON.stringify(checked, null, 2) : `Understood from ${file}:\n\n${understood(checked.case)}\n\n${printedFindings(checked.findings, file)}`)
      if (checked.findings.some(({ severity }) => severity !== 'advises')) throw new SomethingOpen()
    })
}

/** Against the SOP in force and what is open on the ticket, where there is a database; else against the SOP that Baton ships. */
async function checkText(text: string, file: string, name: string): Promise<Checked> {
  if (!hasDatabase(readSettings())) return checkAgainst(await shipped(name), caseFrom(text, file, await shipped(name)), [])
  return withHouse(async ({ db }) => {
    const { sop } = await sopInForce(db, name)
    const written = caseFrom(text, file, sop)
    return checkAgainst(sop, written, await openOnTicket(db, written))
  })
}

function checkAgainst(sop: Sop, written: Case, openOnTicket: { number: string }[]): Checked {
  return { case: written, unplaced: written.unplaced, findings: check(written, sop, { openOnTicket }) }
}

function hasDatabase({ DATABASE_URL, BATON_DATA, BATON_PG_USER }: Settings) {
  if (DATABASE_URL !== undefined) return true
  const { folder } = dataFolder(BATON_DATA, { runAs: BATON_PG_USER })
  return existsSync(join(folder, 'pg18', 'data'))
}

async function shipped(name: string): Promise<Sop> {
  const found = (await shippedSops()).find((sop) => sop.name === name)
  if (!found) throw refuse('sop.not_found', { name, version: null })
  return found.sop
}
