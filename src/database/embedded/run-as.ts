import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { refuse } from './refusals.ts'

/** A system user, by numbers. */
export type Ids = { uid: number; gid: number }
type Account = Ids & { name: string }

/** What the choice of PostgreSQL's user is made from. An owner is null while its folder is not there. */
type Facts = { cluster: string; clusterOwner: Ids | null; folderOwner: Ids | null; wanted: string | undefined; accounts: readonly Account[] }

/** As whom PostgreSQL runs on this cluster inside this data folder; null is as ourselves. Only root needs somebody else. */
export function postgresUser(cluster: string, dataFolder: string, wanted: string | undefined): Ids | null {
  if (process.getuid?.() !== 0) return null
  return chooseUser({ cluster, clusterOwner: ownerOf(cluster), folderOwner: ownerOf(dataFolder), wanted, accounts: accounts() })
}

/**
 * PostgreSQL refuses root. So: whoever owns the database already, else the one asked for, else the data folder's owner
 * (if it has a name: in a container a folder from outside belongs to a bare number), else `postgres`, else `nobody`.
 */
export function chooseUser({ cluster, clusterOwner, folderOwner, wanted, accounts }: Facts): Ids {
  const owned = clusterOwner !== null && clusterOwner.uid !== 0
  if (owned && wanted !== undefined) return agree(cluster, clusterOwner, wanted, accounts)
  if (owned) return clusterOwner
  if (wanted !== undefined) return named([wanted], accounts)
  const host = accounts.find(({ uid }) => uid !== 0 && uid === folderOwner?.uid)
  return folderOwner !== null && host !== undefined ? folderOwner : named(['postgres', 'nobody'], accounts)
}

/** The name of a user, or its number where the machine has no name for it. */
export function nameOf(uid: number): string {
  return nameAmong(uid, accounts()) ?? (uid === process.getuid?.() ? ownName() : null) ?? `user ${uid}`
}

/** Who owns a file or folder; null while it is not there. */
export function ownerOf(path: string): Ids | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? null : { uid: found.uid, gid: found.gid }
}

function agree(folder: string, owner: Ids, wanted: string, all: readonly Account[]): Ids {
  const name = nameAmong(owner.uid, all) ?? `user ${owner.uid}`
  if (wanted !== name) throw refuse('postgres.other_owner', { folder, owner: name, wanted })
  return owner
}

function named(names: readonly string[], all: readonly Account[]): Ids {
  const found = names.map((name) => all.find((account) => account.name === name)).find((account) => account !== undefined)
  if (found === undefined || found.uid === 0) throw refuse('postgres.nobody_to_run_as', { name: names.join(' or ') })
  return { uid: found.uid, gid: found.gid }
}

const nameAmong = (uid: number, all: readonly Account[]) => all.find((account) => account.uid === uid)?.name

// initdb looks there too, and ends when its user is only a number.
function accounts(): Account[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.map((line) => line.split(':')).map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

// A user of a directory service is in no file.
function ownName() {
  try {
    return userInfo().username
  } catch {
    return null
  }
}
