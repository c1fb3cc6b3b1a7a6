import { Command, CommanderError } from 'commander'
import { outageRefusal } from '#src/database/refusals.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import { addAsk } from './ask.ts'
import { addCheck } from './check.ts'
import { addDeliveries } from './deliveries.ts'
import { addDemo } from './demo.ts'
import { addDoctor } from './doctor.ts'
import { type ExitCode, exitCodes, exitCodesHelp, NotWell, SomethingOpen } from './exit-codes.ts'
import { addImport } from './import.ts'
import { addPeople } from './people.ts'
import { complain } from './say.ts'
import { addServe } from './serve.ts'
import { addShow } from './show.ts'
import { addSlack } from './slack.ts'
import { addSop } from './sop.ts'
import { addSubmit } from './submit.ts'
import { addTokens } from './tokens.ts'

/** Runs one command; its exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const program = new Command('baton')
  program.description('Carries a support case from Tier 1 to the colleague who can decide, and the decision back.')
  for (const add of [addServe, addCheck, addSubmit, addShow, addAsk, addImport, addPeople, addTokens, addSop, addSlack, addDeliveries, addDoctor, addDemo])
    add(program)
  for (const command of everyCommand(program)) command.exitOverride().showHelpAfterError('(“--help” shows what there is.)').addHelpText('after', exitCodesHelp)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCodes.done
  } catch (error) {
    return explain(error)
  }
}

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)]

function explain(error: unknown): ExitCode {
  if (error instanceof SomethingOpen) return exitCodes.open
  if (error instanceof NotWell) return exitCodes.cannotStart
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  if (error instanceof Refusal) {
    complain(error.parts.detail)
    for (const { field, message } of error.parts.problems) complain(`  ${field}: ${message}`)
    // What the embedded PostgreSQL refuses is between Baton and the machine, not between a person and their wish.
    if (error.parts.code.startsWith('postgres.')) return exitCodes.cannotStart
    return error.parts.kind === 'malformed' ? exitCodes.usage : exitCodes.refused
  }
  const outage = outageRefusal(error)
  complain(outage ? outage.parts.detail : error instanceof Error ? error.message : String(error))
  return exitCodes.cannotStart
}
