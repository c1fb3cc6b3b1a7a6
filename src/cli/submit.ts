import type { Command } from 'commander'
import { ledgerOf } from '#src/deliveries/ledger.ts'
import { beginDraft, usualSop } from '#src/escalations/draft.ts'
import { takeIn } from '#src/escalations/intake.ts'
import { submitEscalation } from '#src/escalations/submit.ts'
import type { EscalationView } from '#src/escalations/view.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import { audited } from '#src/people/audited.ts'
import { type Context, inTransaction } from '#src/people/context.ts'
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
    .action((file: string, { as }: { as: string }) => withHouse(async (house) => submit(await contextOf(house, await actingAs(house.db, as)), file)))

  program
    .command('intake')
    .argument('<file>', fileHelp)
    .description('take a case in whatever it lacks, as from a door that cannot ask: submitted, or returned to its writer')
    .requiredOption('--as <email>', 'who wrote it')
    .addHelpText('after', '\nExample: npx baton intake note.txt --as maya@example.com\nWithout a proposed solution it is returned at once, with what to mend.')
    .action((file: string, { as }: { as: string }) =>
      withHouse(async (house) => {
        const context = await contextOf(house, await actingAs(house.db, as))
        const escalation = await takeIn(context, { text: await readText(file) }, 'command')
        await tell(context, 'intake', escalation, file)
      }),
    )
}

async function submit(context: Context, file: string) {
  const text = await readText(file)
  const { sop } = await sopInForce(context.db, usualSop)
  const written = caseFrom(text, file, sop)
  try {
    const escalation = await inTransaction(context, async (context) => {
      const { id, version } = await beginDraft(context, { case: written, door: 'command' })
      return submitEscalation(context, { id, version })
    })
    await tell(context, 'submit', escalation, file)
  } catch (error) {
    if (!(error instanceof Refusal) || error.parts.code !== 'escalation.not_ready') throw error
    say(printedFindings(error.parts.findings, file))
    throw new SomethingOpen()
  }
}

/** Where it is now, what there is to mend, and what to do by hand while nothing is connected. */
async function tell(context: Context, command: string, { id, number, state, holder, findings }: EscalationView, file: string) {
  await audited({ ...context, runBy: systemUser() }, 'command-run', { command, escalation: number })
  say(`${number} is ${state}, ${holder.sentence}.`)
  if (findings.length > 0)
    say(`\n${printedFindings(findings, file, state === 'returned' ? 'It went back to its writer, who mends it and submits it again.' : undefined)}`)
  const ledger = (await ledgerOf(context.db, id)).filter(({ state }) => state === 'not-connected')
  if (ledger.length > 0) say(`\nNothing is connected yet, so please do by hand:\n${ledger.map(({ byHand }) => labelled('  -', byHand, 4)).join('\n')}`)
}
