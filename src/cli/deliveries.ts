import type { Command } from 'commander'
import { z } from 'zod'
import { Skip } from '#src/deliveries/see-to.ts'
import { listDeliveries } from '#src/escalations/hanging.ts'
import type { DeliveryView } from '#src/escalations/ledger.ts'
import { seeToDelivery } from '#src/escalations/see-to.ts'
import { audited } from '#src/people/audited.ts'
import { inTransaction } from '#src/people/context.ts'
import { actingAs, anyAdministrator, contextOf, systemUser, withHouse } from './command.ts'
import { readOptions } from './option.ts'
import { say } from './say.ts'
import { labelled } from './text.ts'

const as = ['--as <email>', 'the author of the escalation, or somebody of Tier 2 and up'] as const

export function addDeliveries(program: Command) {
  const deliveries = program.command('deliveries').description('what Baton was to say in Slack or on a ticket, and could not yet')
  deliveries
    .command('list', { isDefault: true })
    .description('everything that hangs, the oldest first')
    .addHelpText('after', '\nExample: npx baton deliveries')
    .action(list)
  const seeing = (name: string, description: string) => deliveries.command(name).argument('<id>', 'its id, as the list has it').description(description)
  seeing('retry', 'have it tried again at once')
    .requiredOption(...as)
    .action((id: string, given: { as: string }) => see(id, given.as, { do: 'retry' }))
  seeing('done', 'say that it was done by hand')
    .requiredOption(...as)
    .action((id: string, given: { as: string }) => see(id, given.as, { do: 'by-hand' }))
  seeing('skip', 'say why it need not be said')
    .requiredOption(...as)
    .requiredOption('--reason <reason>', 'why it need not be said')
    .action((id: string, given: { as: string; reason: string }) => see(id, given.as, { do: 'skip', ...readOptions(Skip, { reason: given.reason }) }))
}

function list() {
  return withHouse(async (house) => {
    const { items, total } = await listDeliveries(await contextOf(house, anyAdministrator), { view: 'hanging', limit: 200 })
    say(items.length === 0 ? 'Nothing hangs: whatever Baton had to say elsewhere was said, or is on its way.' : items.map(lines).join('\n\n'))
    if (total !== null && total > items.length) say(`\n… and ${total - items.length} more.`)
  })
}

const lines = ({ id, number, about, state, attempts, answer, nextAt }: DeliveryView) =>
  [
    `${number}: ${about}`,
    labelled('  State', `${stateWords[state] ?? state}, tries: ${attempts}${nextAt === null ? '' : `, next at ${nextAt}`}`, 10),
    labelled('  Answer', answer ?? '–', 10),
    labelled('  Id', id, 10),
  ].join('\n')

const stateWords: Partial<Record<DeliveryView['state'], string>> = {
  failed: 'failed, and tried again',
  unsure: 'nobody knows whether it arrived; it is looked up before it is said again',
  'given-up': 'given up: somebody has to see to it',
}

function see(given: string, email: string, wish: Parameters<typeof seeToDelivery>[2]) {
  const { id } = readOptions(z.object({ id: z.uuid('Give the id as “npx baton deliveries” lists it.') }), { id: given })
  return withHouse(async (house) => {
    const outer = await contextOf(house, await actingAs(house.db, email))
    const seen = await inTransaction(outer, async (context) => {
      const seen = await seeToDelivery(context, id, wish)
      await audited({ ...context, runBy: systemUser() }, 'command-run', { command: 'deliveries', escalation: seen.number })
      return seen
    })
    say(`${seen.number}: ${seen.about} – ${seen.state}.`)
  })
}
