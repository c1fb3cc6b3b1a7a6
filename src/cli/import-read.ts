import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { readArticles } from '#src/channels/intercom/permissions.ts'
import { readSettings } from '#src/foundation/settings.ts'
import { readSmallFile } from '#src/foundation/small-file.ts'
import { articlesFromExport, readIntercom } from '#src/knowledge/import/export.ts'
import { isArticleFile } from '#src/knowledge/import/file.ts'
import { type ReadArticles, sorted } from '#src/knowledge/import/imported.ts'
import { inThread, orLeftOut } from '#src/knowledge/import/in-thread.ts'
import { refuse } from './refusals.ts'

/** `notWhole`: why it may be that some are missing, in a sentence; null where these are all. */
export type Read = ReadArticles & { source: 'folder' | 'intercom' | 'zendesk'; notWhole: string | null }

/** A folder, or a file that holds what Intercom's or Zendesk's API lists. */
export async function readFrom(path: string): Promise<Read> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return { source: 'folder', ...sorted(await articlesIn(path)), notWhole: null }
  const read = await articlesFromExport(await jsonIn(path))
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
  return { source: 'intercom', ...(await readIntercom(articles)), notWhole: whole ? null : notWhole }
}

/** More than any article has, in bytes. */
const largestFile = 2_000_000

/**
 * In the order of their paths, with slashes on every system: the path is the name by which the next import knows a file. One that cannot be read is left out, and
 * links are not followed: they may lead anywhere.
 */
async function articlesIn(folder: string) {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(({ name }) => isArticleFile(name))
  const paths = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).toSorted()
  const read: Awaited<ReturnType<typeof articleAt>>[] = []
  for (const path of paths) read.push(await articleAt(folder, path))
  return read
}

async function articleAt(folder: string, path: string) {
  const key = path.replaceAll('\\', '/')
  const file = await readSmallFile(join(folder, path), largestFile)
  return 'because' in file ? { leftOut: { key, because: file.because } } : orLeftOut(key, inThread.file({ path: key, text: file.text }))
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}
