import { sql } from 'kysely'
import { Case } from '#src/cases/case.ts'
import type { Database } from '#src/database/database.ts'
import { mergePatch } from '#src/foundation/merge-patch.ts'
import { good, wording } from '#src/sops/check.examples.ts'
import type { Asker } from '../people.ts'

/** What a workspace of some years holds, in percent: most is closed, and what waits grows with it. */
const states = [
  { state: 'submitted', percent: 2 },
  { state: 'accepted', percent: 3 },
  { state: 'returned', percent: 2 },
  { state: 'decided', percent: 2 },
  { state: 'draft', percent: 1 },
  { state: 'closed', percent: 90 },
] as const

/** Fills a database with that many escalations over some years, every hundredth linked to another, and has PostgreSQL look at them. */
export async function fill(db: Database, people: readonly Pick<Asker, 'id'>[], count: number) {
  const ids = people.map(({ id }) => id)
  const cases = wording.map(([, patch]) => JSON.stringify(Case.parse(mergePatch(good, patch))))
  const shuffled = Array.from({ length: 100 }, (_, at) => stateAt((at * 37) % 100)) // the states lie mixed, as they come
  await sql`
    insert into escalations (id, state, version, author_id, holder_kind, holder_id, queue, holder_since, door, sop_name, sop_version, "case", criteria,
      ticket_key, findings, rounds, created_at, submitted_at, accepted_at, decided_at, closed_at)
    select gen_random_uuid(), state, 3, author, kind, case when kind = 'person' then holder end, case when kind = 'queue' then 'Tier 2' end,
      at + interval '3 hours', 'web', 'non-bug-escalation', 1, (${cases}::text[])[1 + n % ${cases.length}]::json,
      array[(array['beyond-access', 'not-documented', 'business-decision', 'policy-ambiguity', 'steps-exhausted'])[1 + n % 5]],
      'intercom:' || n, '[]', case when state = 'draft' then 0 else 1 end, at, at + interval '1 hour', at + interval '2 hours', at + interval '3 hours', null
    from (
      select n, date_trunc('milliseconds', now() - n * (interval '3 years' / ${count}::int)) as at, state,
        (${ids}::uuid[])[1 + n % ${ids.length}] as author, (${ids}::uuid[])[1 + (n * 7) % ${ids.length}] as holder,
        case state when 'submitted' then 'queue' when 'closed' then 'nobody' else 'person' end as kind
      from (select n, (${shuffled}::text[])[1 + n % 100] as state from generate_series(1, ${count}::int) as n) as numbered
    ) as told`.execute(db)
  await sql`
    insert into links (escalation_id, kind, other_id, at)
    select id, 'diverted-from', lag(id) over (order by number), created_at from escalations where number % 100 in (0, 1) order by number offset 1`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

function stateAt(place: number) {
  let from = 0
  for (const { state, percent } of states) {
    from += percent
    if (place < from) return state
  }
  return 'closed'
}
