import type { Command } from 'commander'
import { z } from 'zod'
import { findEscalation } from '#src/escalations/find.ts'
import { wholeTimelineOf } from '#src/escalations/timeline-view.ts'
import { view } from '#src/escalations/view.ts'
import { audited } from '#src/people/audited.ts'
import { actingAs, anyAdministrator, contextOf, systemUser, withHouse } from './command.ts'
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
    .action((number: string, { as, json }: { as?: string; json?: true }) => show(numberOf(number), as, json))
}

/** As people write it, `1042` too; refused before a database is asked. */
function numberOf(given: string): string {
  if (/^(E-)?\d{1,9}$/i.test(given)) return given.replace(/^(E-)?/i, 'E-')
  if (z.uuid().safeParse(given).success) return given
  throw refuse('command.no_number', { given })
}

function show(number: string, as?: string, json?: true) {
  return withHouse(async (house) => {
    const context = await contextOf(house, as === undefined ? anyAdministrator : await actingAs(house.db, as))
    const escalation = await view(context, await findEscalation(context, number))
    const timeline = await wholeTimelineOf(context, number)
    await audited({ ...context, actor: as === undefined ? null : context.actor, runBy: systemUser() }, 'command-run', {
      command: 'show',
      escalation: escalation.number,
    })
    say(json ? JSON.stringify({ ...escalation, timeline }, null, 2) : story(escalation, timeline, context.zone))
  })
}
