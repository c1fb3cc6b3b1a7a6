import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { TimeZone } from '#src/foundation/time-zone.ts'
import { setPassword } from '#src/people/accept-invitation.ts'
import { Email, insertPerson, PersonName } from '#src/people/add.ts'
import { hasAdministrator } from '#src/people/administrators.ts'
import { audited } from '#src/people/audited.ts'
import { mustBeHardToGuess } from '#src/people/choose-password.ts'
import { inTransaction } from '#src/people/context.ts'
import { named, type PersonView } from '#src/people/find.ts'
import { findLink, makeLink, spendLink } from '#src/people/links.ts'
import { Password } from '#src/people/password.ts'
import { refuse } from './refusals.ts'
import { readWorkspace, WorkspaceName, writeWorkspace } from './workspace.ts'

/** Who the first administrator is, and what the workspace is called. */
export const SetUp = z.strictObject({
  name: PersonName,
  email: Email,
  password: Password,
  workspace: WorkspaceName.optional(),
  timeZone: TimeZone.optional(),
})
export type SetUp = z.infer<typeof SetUp>

type Stranger = { db: Database; now: Date }

/** Held by whoever makes the set-up link or uses it, so that a Baton is set up once. Any fixed number does. */
const lock = 7_262_266_868

/**
 * The token of a one-time link for the first administrator, or null while there is one. Each start of a server makes a new link,
 * good for 7 days, and ends the earlier: what stood in an old log opens nothing.
 */
export function makeSetupLink(stranger: Stranger): Promise<string | null> {
  return inTransaction(stranger, async ({ db, now }) => {
    await takeTurns(db)
    return (await hasAdministrator(db)) ? null : makeLink(db, { person: null, by: null, now })
  })
}

/** Makes the first administrator and names the workspace. Of two at once, one wins and the other is told. */
export async function setUp(stranger: Stranger, token: string, asked: SetUp): Promise<PersonView> {
  await mustBeOpen(stranger, token) // before the hashing, which is dear on purpose
  await mustBeHardToGuess(stranger.db, asked.password, { names: [asked.name], email: asked.email, workspace: asked.workspace })
  const hashed = await hashPassword(asked.password)
  return inTransaction(stranger, async ({ db, now }) => {
    await takeTurns(db)
    await mustBeOpen({ db, now }, token)
    await spendLink(db, token, now)
    return begin({ db, now }, asked, hashed)
  })
}

async function mustBeOpen({ db, now }: Stranger, token: string) {
  if (await hasAdministrator(db)) throw refuse('workspace.already_set_up', {})
  const link = await findLink(db, token, now)
  if (link.person_id !== null) throw refuse('workspace.not_for_set_up', {})
}

async function begin({ db, now }: Stranger, { name, email, workspace, timeZone }: SetUp, hashed: string) {
  const person = await insertPerson({ db, now, actor: null }, { name, email, role: 'admin' })
  await setPassword({ db, now }, person.id, hashed)
  const before = await readWorkspace({ db })
  const after = { name: workspace ?? before.name, timeZone: timeZone ?? before.timeZone }
  await writeWorkspace(db, after)
  await audited({ db, now, actor: named(person) }, 'set-up', { workspace: after.name })
  return person
}

const takeTurns = (db: Database) => sql`select pg_advisory_xact_lock(${lock})`.execute(db)
