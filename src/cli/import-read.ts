import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readArticles } from '#src/channels/intercom/permissions.ts'
import { readSettings } from '#src/foundation/settings.ts'
import { articlesFromExport, readIntercom } from '#src/knowledge/import/export.ts'
import { articleFromFile, isArticleFile } from '#src/knowledge/import/file.ts'
import { type ReadArticles, sorted } from '#src/knowledge/import/imported.ts'
import { refuse } from './refusals.ts'

/** `notWhole`: why it may be that some are missing, in a sentence; null where these are all. */
export type Read = ReadArticles & { source: 'folder' | 'intercom' | 'zendesk'; notWhole: string | null }

/** A folder, or a file that holds what Intercom's or Zendesk's API lists. */
export async function readFrom(path: string): Promise<Read> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return { source: 'folder', ...sorted((await filesIn(path)).map(articleFromFile)), notWhole: null }
  const read = articlesFromExport(await jsonIn(path))
  if (!read) throw refuse('command.no_export', { path })
  const { listed, total, ...articles } = read
  return { ...articles, notWhole: listed < total ? `${path} has ${listed} of ${total} articles: add those of the other pages to its list.` : null }
}

/** Intercom itself. Its SDK is loaded where it is asked, and nowhere else. */
export async function readFromIntercom(): Promise<Read> {
  const { INTERCOM_ACCESS_TOKEN: token, INTERCOM_API_URL: apiUrl } = readSettings()
  if (token === undefined) throw refuse('command.no_intercom', readArticles)
  const { intercomClient } = await import('#src/channels/intercom/client.ts')
  const { allArticles, articlesPatience } = await import('#src/channels/intercom/articles.ts')
  const found = await allArticles(intercomClient({ token, apiUrl, timeout: articlesPatience }))
  if (found.result === 'broken') throw refuse('command.intercom_unread', found)
  const { articles, total, whole } = found
  const says = total === null ? 'does not say how many there are' : `says that there are ${total}`
  const notWhole = `Some may be missing: Intercom listed ${articles.length} articles, and ${says}. Run this again.`
  return { source: 'intercom', ...readIntercom(articles), notWhole: whole ? null : notWhole }
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
