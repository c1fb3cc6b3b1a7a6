import type { Command } from 'commander'
import { createToken, NewToken } from '#src/people/tokens.ts'
import { actingAs, systemUser, withHouse } from './command.ts'
import { readOptions } from './option.ts'
import { complain, say } from './say.ts'

export function addTokens(program: Command) {
  program
    .command('tokens')
    .description('keys for scripts and integrations')
    .command('create')
    .description('make a token, and print it alone on standard output; nobody can read it again')
    .requiredOption('--email <email>', 'whose token it is: it may do what they may do')
    .option('--name <name>', 'what it is for', 'made by a command')
    .addHelpText('after', '\nExample: TOKEN=$(npx baton tokens create --email maya@example.com)')
    .action(({ email, name }: { email: string; name: string }) => create(email, readOptions(NewToken, { name })))
}

function create(email: string, asked: NewToken) {
  return withHouse(async ({ db }) => {
    const owner = await actingAs(db, email)
    const { token } = await createToken({ db, now: new Date(), actor: null, runBy: systemUser() }, owner, asked)
    complain(`A token for ${owner.name}. Keep it like a password; “Authorization: Bearer …” takes it.`)
    say(token)
  })
}
