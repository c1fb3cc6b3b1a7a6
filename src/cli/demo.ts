import type { Command } from 'commander'
import { z } from 'zod'
import { fillWithDemo } from '#src/demo/fill.ts'
import { emailOf, isNick, type Nick, team, whoLeft, workspace } from '#src/demo/team.ts'
import type { Settings } from '#src/foundation/settings.ts'
import { Password } from '#src/people/password.ts'
import { roleNames } from '#src/people/person.ts'
import { madeUpPassword } from '#src/people/secrets.ts'
import { addressOf } from './address.ts'
import { withHouse } from './command.ts'
import { readOptions } from './option.ts'
import { say } from './say.ts'

const Options = z.object({ password: Password })

export function addDemo(program: Command) {
  program
    .command('demo')
    .description('fill an empty Baton with a believable team and 60 escalations in every state')
    .option('--password <password>', 'everybody’s password; without it, one is made and printed')
    .addHelpText(
      'after',
      '\nExample: BATON_DATA=./data/demo npx baton demo\nRefused where people or escalations are already: it adds nothing to them and changes nothing of them.\nStopped half-way, it leaves nothing.',
    )
    .action((given: { password?: string }) => {
      const { password } = readOptions(Options, { password: given.password ?? madeUpPassword() })
      return withHouse(async (house, settings) => {
        const numbers = await fillWithDemo({ ...house, end: new Date(), password, askedBy: null })
        say(welcome({ numbers, password, settings }))
      })
    })
}

type Filled = { numbers: Map<string, string>; password: string; settings: Settings }

function welcome({ numbers, password, settings }: Filled): string {
  return `${workspace.workspace} is ready: ${Object.keys(team).length} people and ${numbers.size} escalations of the last four weeks.

${Object.keys(team).filter(isNick).map(introduced).join('\n')}

Everybody’s password: ${password}
It is kept nowhere else. To sign in, once “npm start” runs:
${signIn(password, settings)}

Look next, with the same settings as this command had:
${worthSeeing.map(({ key, why }) => `  npx baton show ${(numbers.get(key) ?? '').padEnd(8)} ${why}`).join('\n')}`
}

function introduced(nick: Nick): string {
  const { name, role } = team[nick]
  return `  ${name.padEnd(18)} ${roleNames[role].padEnd(14)} ${emailOf(nick)}${nick === whoLeft.nick ? '  (has left, and cannot sign in)' : ''}`
}

/** In single quotes for the shell, where a quote inside ends them for a moment. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

function signIn(password: string, settings: Settings): string {
  const address = addressOf(settings)
  return `  curl -c jar -H 'content-type: application/json' -d ${quoted(JSON.stringify({ email: emailOf('leila'), password }))} ${address}/api/auth/sign-in/email
  curl -b jar '${address}/api/escalations?view=queue'`
}

const worthSeeing = [
  { key: 'templates-across', why: 'returned with marks, mended, decided with changes, carried out by DevOps' },
  { key: 'templates-across-again', why: 'the same wish of another agency, in the queue, citing it' },
  { key: 'stock-note', why: 'a note without a proposal, sent back by the SOP itself' },
  { key: 'vat-id-late', why: 'decided, and waiting for the customer' },
] as const
