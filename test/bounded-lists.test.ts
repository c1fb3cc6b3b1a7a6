import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at } from './begun.ts'
import { completeCase } from './cases.ts'
import { maya, noor, type Office, openOfficeOn, tomas } from './office.ts'

const most = { items: 200, bytes: 1_000_000 }
const many = 400
const long = 'x'.repeat(19_000)

let office: Office
let one: ReturnType<typeof at>
beforeAll(async () => {
  office = await openOfficeOn({})
  one = at(office, (await office.as(maya).post('/api/escalations', completeCase)).body)
  await one.move(maya, 'submissions')
  await one.move(tomas, 'acceptances')
  await fill(one.now().id)
}, 120_000)
afterAll(() => office.close())

/** Many rows of everything that a list reads, made in the database. */
async function fill(id: string) {
  const uuid = sql`gen_random_uuid()`
  const [now, rows] = [office.now(), sql`generate_series(1, ${many}) as n`]
  const comment = JSON.stringify({ text: long, mentions: [], after: { state: 'accepted', holder: { kind: 'person', person: tomas }, waiting: null } })
  const statements = [
    sql`insert into events (id, escalation_id, kind, version, actor_id, facts, at) select ${uuid}, ${id}, 'commented', 2, ${tomas.id}, ${comment}::json, ${now} from generate_series(1, 2000)`,
    sql`insert into versions (escalation_id, version, actor_id, at, changes) select ${id}, n + 10, ${maya.id}, ${now}, ${JSON.stringify([{ path: 'ask', was: long, is: long }])}::json from ${rows}`,
    sql`insert into rounds (escalation_id, round, "case", findings, sop_version, at) select ${id}, n + 10, ${JSON.stringify({ ...completeCase, blocker: long })}::json, '[]', 1, ${now} from ${rows}`,
    sql`insert into joins (id, escalation_id, person_id, ticket, ticket_key, customer, evidence, at) select ${uuid}, ${id}, ${tomas.id}, n::text, 'key ' || n, repeat('c', 200), ${JSON.stringify([{ id: 'x', caption: long }])}::json, ${now} from ${rows}`,
    sql`insert into deliveries (id, escalation_id, event_id, place, what, facts, state, promised_at) select ${uuid}, ${id}, (select id from events where escalation_id = ${id} limit 1), 'helpdesk', 'note', '{}', 'not-connected', ${now} from ${rows}`,
    sql`insert into escalations (id, state, author_id, holder_kind, holder_id, holder_since, door, shared, sop_name, sop_version, "case", criteria, created_at, rounds)
      select ${uuid}, 'returned', ${maya.id}, 'person', ${maya.id}, ${now}, 'api', false, 'non-bug-escalation', 1, ${JSON.stringify({ ...one.now(), blocker: long })}::json, '{}', ${now}, 1 from ${rows}`,
    sql`insert into links (escalation_id, kind, other_id, at) select ${id}, 'merged-from', id, ${now} from escalations where id <> ${id}`,
    sql`insert into lookups (escalation_id, asked, times, found, first_at, last_at) values (${id}, 'Who?', 1, true, ${now}, ${now})`,
    sql`insert into lookup_offers (escalation_id, kind, about, title, offered_at, refused_at, because) select ${id}, 'article', n::text, repeat('t', 300), ${now}, ${now}, repeat('b', 1000) from ${rows}`,
    sql`insert into notices (id, person_id, escalation_id, event_id, at) select ${uuid}, ${maya.id}, ${id}, events.id, ${now} from events where kind = 'commented' limit ${many}`,
    sql`insert into teams (id, name) select ${uuid}, 'Team ' || n from ${rows}`,
    sql`insert into audit (id, at, actor_id, action, facts) select ${uuid}, ${now}, ${noor.id}, 'person-changed', ${JSON.stringify({ x: long })}::jsonb from ${rows}`,
    sql`insert into articles (id, source, title, body, created_at, updated_at) select ${uuid}, 'here', 'Article ' || n, ${long}, ${now}, ${now} from ${rows}`,
    sql`insert into article_versions (article_id, version, title, body, at) select (select min(id::text)::uuid from articles), n + 1, 'A', ${long}, ${now} from ${rows}`,
    sql`insert into people (id, name, email, role, created_at, updated_at) select ${uuid}, 'Person ' || n, n || '@many.example.com', 'tier1', ${now}, ${now} from ${rows}`,
    sql`insert into sops (name, version, status, source, data, created_at) select name, n + 1, 'draft', 'x', data, ${now} from sops, ${rows} where name = 'non-bug-escalation' and version = 1`,
    sql`insert into team_members (team_id, person_id) select (select min(id::text)::uuid from teams), id from people`,
  ]
  for (const statement of statements) await statement.execute(office.db)
}

const article = async () => (await office.db.selectFrom('article_versions').select('article_id').executeTakeFirstOrThrow()).article_id
const lists: Record<string, () => string | Promise<string>> = {
  escalations: () => '/api/escalations?limit=200',
  'the timeline': () => `/api/escalations/${one.now().id}/timeline?limit=200`,
  'what happened': () => `/api/escalations/${one.now().id}/timeline?limit=200&only=moves`,
  rounds: () => `/api/escalations/${one.now().id}/rounds?limit=200`,
  'who joined': () => `/api/escalations/${one.now().id}/joins?limit=200`,
  'the ledger': () => `/api/escalations/${one.now().id}/deliveries`,
  'what was searched': () => `/api/escalations/${one.now().id}/lookup`,
  'one escalation': () => `/api/escalations/${one.now().id}`,
  'decided alike': () => `/api/escalations/${one.now().id}/decided-before`,
  notices: () => '/api/notices?limit=200',
  'all deliveries': () => '/api/deliveries?limit=200',
  people: () => '/api/people?limit=200',
  articles: () => '/api/articles?limit=200',
  'versions of an article': async () => `/api/articles/${await article()}/versions`,
  SOPs: () => '/api/sops',
  teams: () => '/api/teams',
  audit: () => '/api/audit?limit=200',
  search: () => '/api/search?q=Article&limit=50',
  'what answered': () => '/api/insights/deflection',
  precedents: () => '/api/precedents?limit=200',
  views: () => '/api/views',
}

test.each(Object.entries(lists))('%s: an answer is bounded, however much there is', async (name, path) => {
  const reader = name === 'notices' ? maya : noor
  const { status, body } = await office.as(reader).get(await path())
  expect(status).toBe(200)
  expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThanOrEqual(most.bytes)
  const longest = Math.max(0, ...Object.values(body).map((value) => (Array.isArray(value) ? value.length : 0)))
  expect(longest).toBeLessThanOrEqual(most.items)
})

test('the refusal of an old version is bounded, and tells the newest changes', async () => {
  const { version } = await office.db
    .selectFrom('versions')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirstOrThrow()
  await office.db.updateTable('escalations').set({ version }).where('id', '=', one.now().id).execute()
  const { status, body } = await office.as(tomas).post(`/api/escalations/${one.now().id}/releases`, { reason: 'x' }, { version: 1 })
  expect(status).toBe(412)
  expect(body.changed.length).toBeLessThanOrEqual(most.items)
  expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThanOrEqual(most.bytes)
})

describe('the timeline', () => {
  const page = async (query: string) => (await office.as(maya).get(`/api/escalations/${one.now().id}/timeline${query}`)).body

  test('begins with the newest page, and leads to everything before, each event once and in order', async () => {
    const pages = []
    for (let next: string | null = ''; next !== null; ) {
      const { items, next: earlier } = await page(`?limit=200${next === '' ? '' : `&cursor=${next}`}`)
      pages.unshift(items.map(({ id, kind }: { id: string; kind: string }) => `${id} ${kind}`))
      next = earlier
    }
    const all = pages.flat()
    const rows = await office.db.selectFrom('events').select(['id', 'kind']).where('escalation_id', '=', one.now().id).orderBy('seq').execute()
    expect(all).toEqual(rows.map(({ id, kind }) => `${id} ${kind}`))
    expect(pages.length).toBeGreaterThan(1)
  })

  test('without a limit is 50 events at most, counts all, and refuses a cursor of another list', async () => {
    const { items, total, held } = await page('')
    expect(items.length).toBeLessThanOrEqual(50)
    expect(total).toBe(2_003)
    expect(Object.keys(held)).toContain('tier2')
    expect((await office.as(maya).get(`/api/escalations/${one.now().id}/timeline?cursor=x`)).status).toBeGreaterThanOrEqual(400)
  })
})
