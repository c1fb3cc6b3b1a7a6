import { type Command, Option } from 'commander'
import { readArticles } from '#src/channels/intercom/permissions.ts'
import { type ImportReport, importArticles } from '#src/knowledge/import/take-in.ts'
import { atLeast } from '#src/people/person.ts'
import { actingAs, systemUser, withHouse } from './command.ts'
import { SomethingOpen } from './exit-codes.ts'
import { type Read, readFrom, readFromIntercom } from './import-read.ts'
import { refuse } from './refusals.ts'
import { say } from './say.ts'

type Options = { as?: string; from?: 'intercom'; retireGone?: boolean }

const howTo = `
A folder: every .md and .html file below it; front matter may give title and url. A .json file: what Intercom's or Zendesk's API lists.
--from intercom: all published articles, by INTERCOM_ACCESS_TOKEN, whose app needs the permission “${readArticles.permission}”.
Run it again whenever something changed there: nothing is made twice, and what changed is said. Ends with 1 when --retire-gone cannot be
done, because it is not certain that all articles were read.
Examples: npx baton import articles ./help-center
          npx baton import articles --from intercom`

export function addImport(program: Command) {
  program
    .command('import')
    .description('bring in what is written elsewhere')
    .command('articles')
    .argument('[path]', 'a folder, or a .json export')
    .description('bring the articles of a knowledge base in')
    .addOption(new Option('--from <place>', 'from where they are written, in place of a path').choices(['intercom']))
    .option('--as <email>', 'in the name of this person (a lead or an administrator)')
    .option('--retire-gone', 'offer no more what was imported before and is not there any more')
    .addHelpText('after', howTo)
    .action(bringIn)
}

async function bringIn(path: string | undefined, { as, from, retireGone = false }: Options) {
  const read = await readAll(path, from)
  const { source, articles, notWhole } = read
  await withHouse(async ({ db }) => {
    const actor = as === undefined ? null : await actingAs(db, as)
    if (actor && !atLeast('lead', actor)) throw refuse('command.leads_only', { name: actor.name, what: 'import articles' })
    const asked = { source, articles, whole: notWhole === null, retireGone }
    say(told(await importArticles({ db, now: new Date(), actor, runBy: systemUser() }, asked), read))
  })
  if (retireGone && notWhole !== null) throw new SomethingOpen()
}

function readAll(path: string | undefined, from: Options['from']): Promise<Read> {
  if (path !== undefined && from === undefined) return readFrom(path)
  if (path === undefined && from !== undefined) return readFromIntercom()
  throw refuse('command.import_from_where', {})
}

const few = 20

function told({ made, changed, same, gone, retired }: ImportReport, { leftOut, drafts, notWhole }: Read): string {
  const goneSentence = retired ? 'Offered no more, for they are not there any more' : 'Not there any more, and still offered (--retire-gone retires them)'
  const out = [...(drafts > 0 ? [drafts === 1 ? '1 draft' : `${drafts} drafts`] : []), ...leftOut.map(({ key, because }) => `${key}: ${because}`)]
  const outCount = drafts + leftOut.length
  return [
    ...listed('New', made),
    ...listed('Changed', changed),
    ...listed(goneSentence, gone),
    ...listed('Left out', out),
    ...(notWhole === null ? [] : [`${notWhole} What was brought in before is left alone if it is missing here.`]),
    `${made.length} new, ${changed.length} changed, ${same} as they were${outCount > 0 ? `, ${outCount} left out` : ''}.`,
  ].join('\n')
}

function listed(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length > few ? [`  … and ${lines.length - few} more`] : []
  return [`${heading}:`, ...lines.slice(0, few).map((line) => `  ${line}`), ...more]
}
