import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { articlesFromExport } from '#src/knowledge/import/export.ts'
import { articleFromFile, isArticleFile } from '#src/knowledge/import/file.ts'
import { type LeftOut, type ReadArticles, sorted } from '#src/knowledge/import/imported.ts'
import { type ImportReport, importArticles } from '#src/knowledge/import/take-in.ts'
import { atLeast } from '#src/people/person.ts'
import { actingAs, systemUser, withHouse } from './command.ts'
import { refuse } from './refusals.ts'
import { say } from './say.ts'

type Options = { as?: string; retireGone?: boolean }
type Read = ReadArticles & { source: 'folder' | 'intercom' | 'zendesk' }

const howTo = `
A folder: every .md and .html file below it; front matter may give title and url. A .json file: what Intercom's or Zendesk's API lists.
Run it again whenever something changed there: nothing is made twice, and what changed is said.
Example: npx baton import articles ./help-center`

export function addImport(program: Command) {
  program
    .command('import')
    .description('bring in what is written elsewhere')
    .command('articles')
    .argument('<path>', 'a folder, or a .json export')
    .description('bring the articles of a knowledge base in')
    .option('--as <email>', 'in the name of this person (a lead or an administrator)')
    .option('--retire-gone', 'offer no more what was imported before and is not there any more')
    .addHelpText('after', howTo)
    .action(bringIn)
}

async function bringIn(path: string, { as, retireGone = false }: Options) {
  const { source, articles, leftOut } = await readFrom(path)
  await withHouse(async ({ db }) => {
    const actor = as === undefined ? null : await actingAs(db, as)
    if (actor && !atLeast('lead', actor)) throw refuse('command.leads_only', { name: actor.name, what: 'import articles' })
    const report = await importArticles({ db, now: new Date(), actor, runBy: systemUser() }, { source, articles, retireGone })
    say(told(report, leftOut))
  })
}

async function readFrom(path: string): Promise<Read> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return { source: 'folder', ...sorted((await filesIn(path)).map(articleFromFile)) }
  const read = articlesFromExport(await jsonIn(path))
  if (!read || read.source === 'here') throw refuse('command.no_export', { path })
  return { ...read, source: read.source }
}

/** In the order of their paths, with slashes on every system: the path is the name by which the next import knows a file. */
async function filesIn(folder: string) {
  const paths = (await readdir(folder, { recursive: true })).filter(isArticleFile).toSorted()
  return Promise.all(paths.map(async (path) => ({ path: path.replaceAll('\\', '/'), text: await readFile(join(folder, path), 'utf8') })))
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}

const few = 20

function told({ made, changed, same, gone, retired }: ImportReport, leftOut: readonly LeftOut[]): string {
  const goneSentence = retired ? 'Offered no more, for they are not there any more' : 'Not there any more, and still offered (--retire-gone retires them)'
  return [
    ...listed('New', made),
    ...listed('Changed', changed),
    ...listed(goneSentence, gone),
    ...listed(
      'Left out',
      leftOut.map(({ key, because }) => `${key}: ${because}`),
    ),
    `${made.length} new, ${changed.length} changed, ${same} as they were${leftOut.length > 0 ? `, ${leftOut.length} left out` : ''}.`,
  ].join('\n')
}

function listed(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length > few ? [`  … and ${lines.length - few} more`] : []
  return [`${heading}:`, ...lines.slice(0, few).map((line) => `  ${line}`), ...more]
}
