import type { Command } from 'commander'
import { atLeast } from '#src/people/person.ts'
import { publishSop } from '#src/sops/publish.ts'
import { printed } from '#src/sops/read.ts'
import { readSopInTime } from '#src/sops/read-in-time.ts'
import type { Sop } from '#src/sops/sop.ts'
import { actingAs, systemUser, withHouse } from './command.ts'
import { SomethingOpen } from './exit-codes.ts'
import { readText } from './read-file.ts'
import { refuse } from './refusals.ts'
import { say } from './say.ts'

export function addSop(program: Command) {
  const sop = program.command('sop').description('the policy, as data')

  sop
    .command('check')
    .argument('<file>', 'YAML; “-” reads standard input')
    .description('say what is wrong with an SOP, with line and column; needs no database')
    .addHelpText('after', '\nExample: npx baton sop check sop/non-bug-escalation.yaml')
    .action(async (file: string) => {
      const sop = await checked(await readText(file), file)
      say(`${file} is an SOP: “${sop.title}”, ${sop.criteria.length} criteria, ${sop.fields.length + sop.extra.length} fields.`)
    })

  sop
    .command('publish')
    .argument('<file>', 'YAML; “-” reads standard input')
    .description('put an SOP in force, as the next version of the name it bears')
    .requiredOption('--as <email>', 'a lead or an administrator')
    .addHelpText(
      'after',
      '\nExample: npx baton sop publish my-sop.yaml --as lin@example.com\nEscalations that were submitted before stay under their own version.',
    )
    .action(async (file: string, { as }: { as: string }) => publish(await readText(file), file, as))
}

async function publish(source: string, file: string, as: string) {
  await checked(source, file)
  await withHouse(async ({ db }) => {
    const by = await actingAs(db, as)
    if (!atLeast('lead', by)) throw refuse('command.leads_only', { name: by.name, what: 'publish an SOP' })
    const { name, version } = await publishSop({ db, now: new Date(), by, runBy: systemUser() }, source, file)
    say(`Version ${version} of “${name}” is in force.`)
  })
}

/** The SOP; or what is wrong with it, printed as a compiler does. */
async function checked(source: string, file: string): Promise<Sop> {
  const { sop, problems } = await readSopInTime(source, file)
  if (sop) return sop
  for (const problem of problems) say(printed(problem))
  throw new SomethingOpen()
}
