import { NIL } from 'uuid'
import type { Database } from '#src/database/database.ts'
import { nameOf } from '#src/database/embedded/run-as.ts'
import { newId } from '#src/foundation/ids.ts'
import { openLog } from '#src/foundation/log.ts'
import { readSettings, type Settings } from '#src/foundation/settings.ts'
import type { Context } from '#src/people/context.ts'
import { activeByEmail } from '#src/people/find.ts'
import type { Person } from '#src/people/person.ts'
import { zoneOf } from '#src/people/zone.ts'
import { type House, openHouse } from './house.ts'
import { refuse } from './refusals.ts'

/** Opens the house for one command, and lets it go whatever happens. */
export async function withHouse<T>(work: (house: House, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings()
  const house = await openHouse(settings, openLog('warn'))
  try {
    return await work(house, settings)
  } finally {
    await house.close()
  }
}

/** The person of `--as`, who still works here. */
export async function actingAs(db: Database, email: string): Promise<Person> {
  const person = await activeByEmail({ db }, email)
  if (!person) throw refuse('command.unknown_email', { email })
  return person
}

/** What a domain function takes, for this person and one command. */
export async function contextOf({ db, queue }: Pick<House, 'db' | 'queue'>, actor: Person): Promise<Context> {
  return { db, queue, actor, now: new Date(), zone: await zoneOf(db, actor.id), key: newId() }
}

/** Who ran the command on this machine: the audit keeps it beside whom it was run as. */
export const systemUser = () => nameOf(process.getuid?.() ?? 0)

/** Whoever sits at the machine that holds the data sees what an administrator sees; is nobody's “you”, and changes nothing. */
export const anyAdministrator: Person = { id: NIL, name: 'an administrator', role: 'admin' }
