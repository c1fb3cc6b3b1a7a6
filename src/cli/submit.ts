import type { Command } from 'commander'
import type { Case } from '#src/cases/case.ts'
import { beginDraft, usualSop } from '#src/escalations/draft.ts'
import { takeCaseIn } from '#src/escalations/intake.ts'
import { ledgerOf } from '#src/escalations/ledger.ts'
import { submitEscalation } from '#src/escalations/submit.ts'
import type { EscalationView } from '#src/escalations/view.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import { audited } from '#src/people/audited.ts'
import { type Context, inTransaction, type Reading } from '#src/people/context.ts'
import { sopInForce } from '#src/sops/versions.ts'
import { actingAs, contextOf, systemUser, withHouse } from './command.ts'
import { SomethingOpen } from './exit-codes.ts'
import { printedFindings } from './findings.ts'
import { caseFrom, readText } from './read-file.ts'
import { say } from './say.ts'
import { labelled } from './text.ts'

const fileHelp = 'a text such as the filled macro, or a case as JSON; “-” reads standard input'

export function addSubmit(program: Command) {
  program
    .command('submit')
    .argument('<file>', fileHelp)
    .description('escalate a case; refused with findings while something has to be mended')
    .requiredOption('--as <email>', 'whose escalation it is')
    .addHelpText('after', '\nExample: npx baton submit case.txt --as maya@example.com\nRefused, it prints the findings, stores nothing and ends with 1.')
    .action((file: string, { as }: { as: string }) => submit(file, as))

  program
    .command('intake')
    .argument('<file>', fileHelp)
    .description('take a case in whatever it lacks, as from a door that cannot ask: submitted, or returned to its writer')
    .requiredOption('--as <email>', 'who wrote it')
    .addHelpText('after', '\nExample: npx baton intake note.txt --as maya@example.com\nWithout a proposed solution it is returned at once, with what to mend.')
    .action((file: string, { as }: { as: string }) =>
      bring('intake', file, as, (context, written) => takeCaseIn(context, { case: written, door: 'command', author: context.actor })),
    )
}

async function submit(file: string, as: string) {
  try {
    await bring('submit', file, as, async (context, written) => {
      const { id, version } = await beginDraft(context, { case: written, door: 'command' })
      return submitEscalation(context, { id, version })
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.parts.code !== 'escalation.not_ready') throw error
    say(printedFindings(error.parts.findings, file))
    throw new SomethingOpen()
  }
}

/** Reads a case and does `work` with it as this person, all in one transaction with the audit's row; then tells how it stands. */
async function bring(command: string, file: string, as: string, work: (context: Context, written: Case) => Promise<EscalationView>) {
  const text = await readText(file)
  await withHouse(async (house) => {
    const outer = await contextOf(house, await actingAs(house.db, as))
    const escalation = await inTransaction(outer, async (context) => {
      const { sop } = await sopInForce(context.db, usualSop)
      const made = await work(context, caseFrom(text, file, sop))
      await audited({ ...context, runBy: systemUser() }, 'command-run', { command, escalation: made.number })
      return made
    })
    await tell(outer, escalation, file)
  })
}

/** Where it is now, what there is to mend, and what to do by hand while nothing is connected. */
async function tell(context: Reading, { id, number, state, holder, findings }: EscalationView, file: string) {
  say(`${number} is ${state}, ${holder.sentence}.`)
  const ending = state === 'returned' ? 'It went back to its writer, who mends it and submits it again.' : undefined
  if (findings.length > 0) say(`\n${printedFindings(findings, file, ending)}`)
  const { items } = await ledgerOf(context, id)
  const left = items.flatMap(({ state, byHand }) => (state === 'not-connected' && byHand !== null ? [labelled('  -', byHand, 4)] : []))
  if (left.length > 0) say(`\nThese places are not connected, so please do by hand:\n${left.join('\n')}`)
}
