import type { KyselyPlugin } from 'kysely'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { listDeliveries } from '#src/escalations/hanging.ts'
import { ListQuery, listEscalations } from '#src/escalations/list.ts'
import { listNotices } from '#src/escalations/notices.ts'
import { roundsOf } from '#src/escalations/rounds.ts'
import { TimelineQuery, timelineOf } from '#src/escalations/timeline-view.ts'
import { escalationHits } from '#src/knowledge/suggestions/hits.ts'
import type { Reading } from '#src/people/context.ts'
import { begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { maya, type Office, openOfficeOn, tomas } from './office.ts'

/** A case of about 0.6 MB, as one person may write as many as they like. */
const large = {
  ...completeCase,
  steps: Array.from({ length: 16 }, (_, at) => ({ id: `s${at}`, did: `${at}x`.repeat(6_000), saw: `${at}y`.repeat(6_000), verdict: 'tested' })),
}
const many = 20
const mostAtOnce = 3_500_000

let office: Office
let one: Awaited<ReturnType<typeof begin>>
beforeAll(async () => {
  office = await openOfficeOn({})
  one = await begin(office, 'accepted', large)
  const { id } = one.now()
  const [uuid, rows, now] = [sql`gen_random_uuid()`, sql`generate_series(1, ${many}) as n`, office.now()]
  const after = { state: 'submitted', holder: { kind: 'queue', queue: 'Tier 2' }, waiting: null }
  const facts = JSON.stringify({ after, round: 1, changed: [{ path: 'steps', was: large.steps, is: large.steps }] })
  const statements = [
    sql`insert into escalations (id, state, author_id, holder_kind, holder_id, holder_since, door, shared, sop_name, sop_version, "case", criteria, created_at, rounds)
      select ${uuid}, 'returned', author_id, 'person', author_id, ${now}, 'api', false, sop_name, 1, "case", '{}', ${now}, 1 from escalations, ${rows} where escalations.id = ${id}`,
    sql`insert into rounds (escalation_id, round, "case", findings, sop_version, at) select ${id}, n + 10, "case", '[]', 1, ${now} from escalations, ${rows} where escalations.id = ${id}`,
    sql`insert into events (id, escalation_id, kind, version, actor_id, facts, at) select ${uuid}, id, 'submitted', 2, ${tomas.id}, ${facts}::json, ${now} from escalations where id <> ${id}`,
    sql`insert into events (id, escalation_id, kind, version, actor_id, facts, at) select ${uuid}, ${id}, 'submitted', 2, ${tomas.id}, ${facts}::json, ${now} from ${rows}`,
    sql`insert into events (id, escalation_id, kind, version, actor_id, facts, at) select ${uuid}, id, 'withdrawn', 2, ${tomas.id}, ${JSON.stringify({ after, reason: 'Over' })}::json, ${now} from escalations where id <> ${id}`,
    sql`insert into notices (id, person_id, escalation_id, event_id, at) select ${uuid}, ${maya.id}, escalation_id, id, ${now} from events where kind in ('submitted', 'withdrawn')`,
  ]
  statements.push(
    sql`insert into deliveries (id, escalation_id, event_id, place, what, facts, state, promised_at)
      select ${uuid}, escalation_id, id, 'helpdesk', 'note', '{}', 'not-connected', ${now} from events where kind = 'withdrawn'`,
  )
  for (const statement of statements) await statement.execute(office.db)
  return office.close
}, 60_000)

/** The most that one answer of the database held, in bytes: it is read in one go, while everybody else waits. */
async function mostRead(work: (context: Reading) => Promise<unknown>) {
  let largest = 0
  const measure: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      largest = Math.max(largest, JSON.stringify(result.rows, (_, value) => (typeof value === 'bigint' ? String(value) : value)).length)
      return Promise.resolve(result)
    },
  }
  const { db, ...context } = office.context(maya)
  await work({ ...context, db: db.withPlugin(measure) })
  return largest
}

const lists: Record<string, (context: Reading, cursor?: string) => Promise<{ items: unknown[]; next: string | null }>> = {
  escalations: (context, cursor) => listEscalations(context, ListQuery.parse({ limit: 200, cursor })),
  'the queue': (context, cursor) => listEscalations(context, ListQuery.parse({ limit: 200, view: 'mine', sort: 'oldest', cursor })),
  rounds: (context, cursor) => roundsOf(context, one.now().id, { limit: 200, cursor }),
  'the timeline': (context, cursor) => timelineOf(context, one.now().id, TimelineQuery.parse({ limit: 200, cursor })),
  'what happened': (context, cursor) => timelineOf(context, one.now().id, TimelineQuery.parse({ limit: 200, only: 'moves', cursor })),
  notices: (context, cursor) => listNotices(context, { limit: 200, cursor }),
}

test.each(Object.entries(lists))('%s: of many large rows no more is read at once than one answer takes', async (_, list) => {
  expect(await mostRead(list)).toBeLessThan(mostAtOnce)
})

test('what was found: of many large cases a few are read at once', async () => {
  const rows = await office.db.selectFrom('escalations').select('id').execute()
  const found = rows.map(({ id }) => ({ id, score: 1, said: 1, alike: 0, sure: 1 }))

  const most = await mostRead(async (context) => {
    expect(await escalationHits(context, found, { question: 'templates', kind: 'escalation' })).toHaveLength(rows.length)
  })
  expect(most).toBeLessThan(mostAtOnce)
})

test('what is not told elsewhere: of many large cases a few are read at once', async () => {
  const most = await mostRead(async (context) => {
    expect((await listDeliveries(context, { view: 'mine', limit: 200 })).items.length).toBeGreaterThanOrEqual(many)
  })
  expect(most).toBeLessThan(mostAtOnce)
})

test.each(Object.entries(lists))('%s: page by page, all are there once', async (_, list) => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await list(office.context(maya), cursor)
    expect(items.length).toBeGreaterThan(0)
    seen.push(...items.map((item) => (item as { id?: string; round?: number }).id ?? String((item as { round?: number }).round)))
    cursor = next ?? undefined
  } while (cursor !== undefined)

  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThanOrEqual(many)
})
