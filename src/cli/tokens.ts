import type { Command } from 'commander'
import { z } from 'zod'
import { findByEmail } from '#src/people/find.ts'
import { activeTokens, createToken, NewToken, revokeTokens, type TokenView } from '#src/people/tokens.ts'
import { actingAs, systemUser, withHouse } from './command.ts'
import { readOptions } from './option.ts'
import { complain, say } from './say.ts'

const Creation = z.object({ name: NewToken.shape.name, scope: NewToken.shape.scope, days: NewToken.shape.expiresInDays })
const Revocation = z.object({ id: z.uuid('Give the id as “tokens list” shows it.').optional() })

type Given = { email: string; name: string; scope: string; days: string }

export function addTokens(program: Command) {
  const tokens = program.command('tokens').description('keys for scripts and integrations')

  tokens
    .command('create')
    .description('make a token, and print it alone on standard output; nobody can read it again')
    .requiredOption('--email <email>', 'whose token it is: it may do what they may do')
    .option('--name <name>', 'what it is for', 'made by a command')
    .option('--scope <scope>', 'read: it changes nothing; write: it also changes what its person may change', 'write')
    .option('--days <days>', 'after how many days it ends, at most 365', '90')
    .addHelpText('after', '\nExample: TOKEN=$(npx baton tokens create --email maya@example.com --scope read --days 30)')
    .action(({ email, name, scope, days }: Given) => create(email, readOptions(Creation, { name, scope, days: Number(days) })))

  tokens
    .command('list')
    .description('the tokens of a person that still work')
    .requiredOption('--email <email>', 'whose tokens')
    .addHelpText('after', '\nExample: npx baton tokens list --email maya@example.com')
    .action(({ email }: { email: string }) => list(email))

  tokens
    .command('revoke')
    .description('end all tokens of a person, or one of them')
    .requiredOption('--email <email>', 'whose tokens')
    .option('--id <id>', 'the one to end, as “tokens list” shows it; without it, all of them end')
    .addHelpText('after', '\nExample: npx baton tokens revoke --email maya@example.com')
    .action(({ email, ...given }: { email: string; id?: string }) => revoke(email, readOptions(Revocation, given)))
}

function create(email: string, { name, scope, days }: z.infer<typeof Creation>) {
  return withHouse(async ({ db }) => {
    const owner = await actingAs(db, email)
    const doing = { db, now: new Date(), actor: null, runBy: systemUser() }
    const made = await createToken(doing, owner, { name, scope, expiresInDays: days })
    const until = made.expiresAt.slice(0, 10)
    complain(`A token for ${owner.name}, to ${made.scope}, until ${until}. Keep it like a password; “Authorization: Bearer …” takes it.`)
    say(made.token)
  })
}

function list(email: string) {
  return withHouse(async ({ db }) => {
    const tokens = await activeTokens({ db, now: new Date() }, (await findByEmail({ db }, email)).id)
    if (tokens.length === 0) say('No token works. “npx baton tokens create” makes one.')
    for (const token of tokens) say(lineOf(token))
  })
}

const madeBy = { session: 'made in the browser', command: 'made by a command' }

function lineOf({ id, name, scope, expiresAt, lastUsedAt, madeBy: maker }: TokenView): string {
  const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt.slice(0, 10)}`
  const made = maker === null ? 'made before Baton recorded how' : madeBy[maker]
  return `${id}  ${scope.padEnd(5)}  until ${expiresAt.slice(0, 10)}  ${used}, ${made}: ${name}`
}

function revoke(email: string, { id }: z.infer<typeof Revocation>) {
  return withHouse(async ({ db }) => {
    const person = await findByEmail({ db }, email)
    const revoked = await revokeTokens({ db, now: new Date(), actor: null, runBy: systemUser() }, person.id, id)
    if (revoked.length === 0) say(`Nothing to revoke: ${person.name} has no such token.`)
    for (const { name } of revoked) say(`Revoked: ${name}`)
  })
}
