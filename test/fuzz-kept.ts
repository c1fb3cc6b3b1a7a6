import { isDeepStrictEqual } from 'node:util'
import { holderOf } from '#src/escalations/escalation.ts'
import { asEscalation, escalationRows } from '#src/escalations/find.ts'
import type { Office } from './office.ts'

/** What is wrong in the database with any escalation, precedent or article, after whatever was done to it. `acknowledged`: the highest version that an answer told of. */
export async function faultsKept({ db }: Office, acknowledged: ReadonlyMap<string, number>): Promise<string[]> {
  const rows = await escalationRows(db).execute()
  const versions = await db.selectFrom('versions').select(['escalation_id', 'version']).orderBy('version').execute()
  const events = await db.selectFrom('events').select(['escalation_id', 'version', 'kind', 'facts']).orderBy('seq').execute()
  const versionsOf = Map.groupBy(versions, ({ escalation_id }) => escalation_id)
  const eventsOf = Map.groupBy(events, ({ escalation_id }) => escalation_id)
  const precedents = await db.selectFrom('precedents').select(['id', 'version']).execute()
  const articles = await db.selectFrom('articles').select(['id', 'version']).execute()
  const there = new Map([...rows, ...precedents, ...articles].map(({ id, version }) => [id, version]))
  const lost = [...acknowledged].flatMap(([id, version]) => {
    const is = there.get(id)
    if (is === undefined) return [`${id} was acknowledged, and is not there`]
    return is >= version ? [] : [`version ${version} of ${id} was acknowledged, and it is at ${is}`]
  })
  const faults = rows.flatMap((row) => {
    const kept = versionsOf.get(row.id) ?? []
    const said = eventsOf.get(row.id) ?? []
    return [
      ...holderFaults(row.state, row.holder_id, row.queue),
      ...(kept.length === row.version && kept.every(({ version }, at) => version === at + 1) ? [] : ['its versions have gaps']),
      ...(said[0]?.kind === 'drafted' ? [] : ['its timeline does not begin with its draft']),
      ...(isDeepStrictEqual(lastAfter(said.at(-1)?.facts), standingIn(row)) ? [] : ['its last event leaves it otherwise than its row is']),
    ].map((fault) => `E-${row.number}: ${fault}`)
  })
  return [...lost, ...faults]
}

/** A person, a queue or nobody, and never two of them; which of them, its state says. */
function holderFaults(state: string, person: string | null, queue: string | null): string[] {
  const holder = person !== null && queue === null ? 'person' : queue !== null && person === null ? 'queue' : person === null ? 'nobody' : 'two at once'
  const wanted = state === 'submitted' ? 'queue' : state === 'closed' ? 'nobody' : 'person'
  return holder === wanted ? [] : [`it is ${state} and held by ${holder}`]
}

// Names may have changed since the event was written; who it was has not.
type After = { state: string; holder: { kind: string; person?: { id: string }; queue?: string }; waiting: string | null }

function lastAfter(facts: unknown) {
  const { state, holder, waiting } = (facts as { after: After } | undefined)?.after ?? { state: '', holder: { kind: '' }, waiting: null }
  return { state, person: holder.person?.id ?? null, queue: holder.queue ?? null, waiting }
}

function standingIn(row: Parameters<typeof asEscalation>[0]) {
  const escalation = asEscalation(row)
  return { state: escalation.state, person: holderOf(escalation)?.id ?? null, queue: row.queue, waiting: escalation.wait?.on ?? null }
}
