import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { clusterIn, firstClosed, mustBeOurs } from './embedded/access.ts'
import { refuse } from './embedded/refusals.ts'
import { nameOf, postgresUser } from './embedded/run-as.ts'

/** Where a service of the system keeps its data (Filesystem Hierarchy Standard 3.0, 5.8, read 2026-11-23). */
const systemFolder = '/var/lib/baton'

/** An absolute path, and for people why it is not the usual one (null: it is). */
export type DataFolder = { folder: string; because: string | null }

/** `runAs` is BATON_PG_USER; `external` says that DATABASE_URL is set, so that PostgreSQL's user need not come here. */
export type Options = { runAs?: string | undefined; external?: boolean }

/**
 * The data folder, for the server and for every command alike: BATON_DATA as given, else `./data`, else `/var/lib/baton` where
 * Baton runs as root and PostgreSQL's user could not get to `./data` (a clone in root's own home).
 * Throws a refusal for a folder that cannot serve: one that user cannot get to, or another user's. Makes nothing.
 */
export function dataFolder(given: string | undefined, { runAs, external = false }: Options = {}): DataFolder {
  const folder = resolve(given ?? './data')
  mustBeOurs(folder)
  if (external) return { folder, because: null }
  const ids = postgresUser(clusterIn(folder), folder, runAs)
  const closed = firstClosed(folder, ids)
  if (ids === null || closed === null) return { folder, because: null }
  const user = nameOf(ids.uid)
  // Data that is there already is never left behind in silence.
  const inUse = existsSync(join(clusterIn(folder), 'data'))
  if (given !== undefined || inUse) throw refuse('postgres.unreachable', { folder, user, closed })
  return { folder: systemFolder, because: why(user, closed) }
}

const why = (user: string, closed: string) =>
  `The data is kept in ${systemFolder}, because PostgreSQL runs as ${user}, who may not enter ${closed}. BATON_DATA chooses another folder.`
