import type { Command } from 'commander'
import type { Database } from '#src/database/database.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { timelineOf } from '#src/escalations/timeline-view.ts'
import { view } from '#src/escalations/view.ts'
import type { Person } from '#src/people/person.ts'
import { actingAs, contextOf, withHouse } from './command.ts'
import { refuse } from './refusals.ts'
import { say } from './say.ts'
import { story } from './story.ts'

export function addShow(program: Command) {
  program
    .command('show')
    .argument('<number>', 'its number, such as E-1042, or its id')
    .description('tell the whole story of an escalation')
    .option('--as <email>', 'as this person may see it; without it, as an administrator')
    .option('--json', 'print the escalation with its timeline instead')
    .addHelpText('after', '\nExample: npx baton show E-1042')
    .action((number: string, { as, json }: { as?: string; json?: true }) =>
      withHouse(async (house) => {
        const context = await contextOf(house, as ? await actingAs(house.db, as) : await anAdministrator(house.db))
        const escalation = await view(context, await findEscalation(context, number))
        const timeline = await timelineOf(context, number)
        say(json ? JSON.stringify({ ...escalation, timeline }, null, 2) : story(escalation, timeline, context.zone))
      }),
    )
}

async function anAdministrator(db: Database): Promise<Person> {
  const found = await db
    .selectFrom('people')
    .select(['id', 'name', 'role'])
    .where('role', '=', 'admin')
    .where('left_at', 'is', null)
    .orderBy('created_at')
    .executeTakeFirst()
  if (!found) throw refuse('command.nobody_here', {})
  return found
}
