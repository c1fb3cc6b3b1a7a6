import type { Command } from 'commander'
import { look } from '#src/knowledge/lookups/look.ts'
import type { HitView, Suggestions } from '#src/knowledge/suggestions/suggestion.ts'
import { Suggest } from '#src/knowledge/suggestions/suggestion.ts'
import { addressOf } from './address.ts'
import { actingAs, anyAdministrator, contextOf, withHouse } from './command.ts'
import { say } from './say.ts'
import { wrapped } from './text.ts'

export function addAsk(program: Command) {
  program
    .command('ask')
    .argument('<question...>', 'in your own words')
    .description('say what is known already: articles, precedents, and escalations about the same on their way')
    .option('--as <email>', 'as this person may see it; without it, as an administrator')
    .option('--json', 'print what POST /api/suggestions answers instead')
    .addHelpText('after', '\nExample: npx baton ask "can a customer copy templates into another workspace?"')
    .action((words: string[], { as, json }: { as?: string; json?: true }) => ask(words.join(' '), as, json))
}

function ask(question: string, as?: string, json?: true) {
  return withHouse(async (house, settings) => {
    const context = await contextOf(house, as === undefined ? anyAdministrator : await actingAs(house.db, as))
    await house.library.whole() // a command has the time to read everything first
    const found = await look(context, house.library, Suggest.parse({ text: question }))
    say(json ? JSON.stringify(found, null, 2) : told(found, addressOf(settings)))
  })
}

/** Says plainly when nothing was found, and dresses up nothing that only comes near. */
function told({ articles, precedents, twins, found }: Suggestions, address: string): string {
  const parts = [...part('Articles', articles, address), ...part('Precedents', precedents, address), ...part('On their way now', twins, address)]
  if (parts.length === 0) return 'Nothing is known about this yet. Nobody has answered it, and nobody is asking it now.'
  return [found ? 'This seems to be answered already.' : 'Nothing seems to answer this. These come nearest:', ...parts].join('\n\n')
}

function part(heading: string, hits: readonly HitView[], address: string): string[] {
  if (hits.length === 0) return []
  return [heading, ...hits.map(({ title, passage, href }) => `${wrapped(title, 2)}\n${wrapped(passage, 4)}\n    ${address}${href}`)]
}
