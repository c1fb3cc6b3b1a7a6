import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { refuse } from './refusals.ts'

/** A system user, by numbers. */
export type Ids = { uid: number; gid: number }
type Account = Ids & { name: string }

/**
 * As whom PostgreSQL runs: null is as ourselves. PostgreSQL refuses root, so for root it is whoever owns the database already,
 * else `wanted`, else the data folder's owner, else `postgres`, else `nobody`.
 */
export function postgresUser(cluster: string, root: string, wanted: string | undefined): Ids | null {
  if (process.getuid?.() !== 0) return null
  const owner = ownerOf(cluster)
  if (owner !== null && owner.uid !== 0) return keepOwner(cluster, owner, wanted)
  if (wanted !== undefined) return named([wanted])
  const host = ownerOf(root)
  return host !== null && host.uid !== 0 ? host : named(['postgres', 'nobody'])
}

/** The name of a user, or its number where the machine has no name for it. */
export function nameOf(uid: number): string {
  return accounts().find((account) => account.uid === uid)?.name ?? (uid === process.getuid?.() ? ownName() : `user ${uid}`)
}

/** Who owns a file or folder; null while it is not there. */
export function ownerOf(path: string): Ids | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? null : { uid: found.uid, gid: found.gid }
}

function keepOwner(folder: string, owner: Ids, wanted: string | undefined): Ids {
  const name = nameOf(owner.uid)
  if (wanted !== undefined && wanted !== name) throw refuse('postgres.other_owner', { folder, owner: name, wanted })
  return owner
}

function named(names: readonly string[]): Ids {
  const all = accounts()
  const found = names.map((name) => all.find((account) => account.name === name)).find((account) => account !== undefined)
  if (found === undefined || found.uid === 0) throw refuse('postgres.nobody_to_run_as', { name: names.join(' or ') })
  return { uid: found.uid, gid: found.gid }
}

// initdb asks for the user's entry too, so a user that is only a number would not do.
function accounts(): Account[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.map((line) => line.split(':')).map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

function ownName() {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.()}`
  }
}
