import type { Database } from '#src/database/database.ts'
import type { Acknowledged, Ledger, Story } from './writer.ts'

/** What was acknowledged and is not there, or is there twice, one sentence each; none when all is well. */
export async function faultsIn(db: Database, { stories }: Ledger): Promise<string[]> {
  const faults = []
  for (const story of stories) faults.push(...(await faultsOfStory(db, story)))
  return [...faults, ...(await strangers(db, stories)), ...(await promisedTwice(db))]
}

async function faultsOfStory(db: Database, story: Story): Promise<string[]> {
  const { id } = story
  const row = await db.selectFrom('escalations').select(['number', 'version', 'rounds']).where('id', '=', id).executeTakeFirst()
  if (!row) return [`${id} was acknowledged and is not there`]
  const [versions, rounds, events] = await Promise.all([
    db.selectFrom('versions').select('version').where('escalation_id', '=', id).orderBy('version').execute(),
    db.selectFrom('rounds').select('round').where('escalation_id', '=', id).orderBy('round').execute(),
    db.selectFrom('events').select('kind').where('escalation_id', '=', id).orderBy('seq').execute(),
  ])
  const found = { version: row.version, rounds: row.rounds, events: events.map(({ kind }) => kind) }
  const due = { version: story.version, rounds: story.rounds, events: story.events }
  return [
    ...differs(`E-${row.number}`, due, found),
    ...differs(`The versions of E-${row.number}`, count(due.version), versions.map(({ version }) => version)), // biome-ignore format: one line each
    ...differs(`The rounds of E-${row.number}`, count(due.rounds), rounds.map(({ round }) => round)), // biome-ignore format: one line each
    ...(await faultsOfKeys(db, story.writes)),
  ]
}

/** Each key is there, with the very answer that was given. */
async function faultsOfKeys(db: Database, writes: readonly Acknowledged[]) {
  const keys = writes.map(({ key }) => key)
  const rows = await db.selectFrom('keys').select(['key', 'person_id', 'answer']).where('key', 'in', keys).execute()
  const kept = new Map(rows.map(({ key, person_id, answer }) => [key, { who: person_id, answer }]))
  return writes.flatMap(({ key, ...given }) => differs(`The key ${key}`, { who: given.who, answer: given.answer }, kept.get(key) ?? null))
}

/** Work that nobody was told of: every writer has finished what it began, so there must be none. */
async function strangers(db: Database, stories: readonly Story[]) {
  const rows = await db.selectFrom('escalations').select(['id', 'number']).execute()
  const known = new Set(stories.map(({ id }) => id))
  const { keys } = await db.selectFrom('keys').select(db.fn.countAll<string>().as('keys')).executeTakeFirstOrThrow()
  const writes = stories.flatMap((story) => story.writes).length
  return [...rows.filter(({ id }) => !known.has(id)).map(({ number }) => `E-${number} was made twice`), ...differs('The number of keys', writes, Number(keys))]
}

async function promisedTwice(db: Database) {
  const rows = await db
    .selectFrom('deliveries')
    .select(['event_id', 'place', 'what'])
    .groupBy(['event_id', 'place', 'what'])
    .having(db.fn.countAll(), '>', 1)
    .execute()
  const silent = await db
    .selectFrom('events')
    .leftJoin('deliveries', 'deliveries.event_id', 'events.id')
    .select('events.id')
    .where('events.kind', '=', 'submitted')
    .where('deliveries.id', 'is', null)
    .execute()
  return [...rows.map((row) => `Promised twice: ${JSON.stringify(row)}`), ...silent.map(({ id }) => `Nobody was promised word of the submission ${id}`)]
}

function differs(what: string, due: unknown, found: unknown) {
  const [a, b] = [JSON.stringify(due), JSON.stringify(found)]
  return a === b ? [] : [`${what}: ${a} was acknowledged, and ${b} is there`]
}

const count = (to: number) => Array.from({ length: to }, (_, at) => at + 1)
