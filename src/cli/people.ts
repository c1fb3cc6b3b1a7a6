import type { Command } from 'commander'
import { addPerson, NewPerson } from '#src/people/add.ts'
import { roleNames, roles } from '#src/people/person.ts'
import { addressOf } from './address.ts'
import { systemUser, withHouse } from './command.ts'
import { readOptions } from './option.ts'
import { say } from './say.ts'

type Given = { email: string; name: string; role: string }

export function addPeople(program: Command) {
  const people = program.command('people').description('who is here')

  people
    .command('add')
    .description('add somebody, and print the link by which they choose their password')
    .requiredOption('--email <email>', 'by which they sign in')
    .requiredOption('--name <name>', 'as colleagues know them')
    .requiredOption('--role <role>', `one of ${roles.join(', ')}`)
    .addHelpText(
      'after',
      '\nExample: npx baton people add --email maya@example.com --name Maya --role tier1\nBaton sends no mail: pass the link on. It works once.',
    )
    .action((given: Given) => add(given))

  people
    .command('list')
    .description('everybody here, and who has left')
    .addHelpText('after', '\nExample: npx baton people list')
    .action(() =>
      withHouse(async ({ db }) => {
        const rows = await db.selectFrom('people').select(['name', 'email', 'role', 'left_at']).orderBy('name').execute()
        if (rows.length === 0) say('Nobody is here yet. “npx baton people add” adds somebody.')
        for (const { name, email, role, left_at } of rows) say(`${name.padEnd(20)} ${roleNames[role].padEnd(14)} ${email}${left_at ? ' (has left)' : ''}`)
      }),
    )
}

async function add(given: Given) {
  const asked = readOptions(NewPerson, given)
  await withHouse(async ({ db }, settings) => {
    const { person, token } = await addPerson({ db, now: new Date(), actor: null, runBy: systemUser() }, asked)
    say(`${person.name} is here, as ${roleNames[person.role]}. To choose a password, they open this link within 7 days:`)
    say(`  ${addressOf(settings)}/invitations#${token}`)
  })
}
