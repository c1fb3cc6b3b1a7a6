import { sql } from 'kysely'
import { z } from 'zod'
import { text } from '#src/foundation/text.ts'
import { heldSince } from '#src/knowledge/held/derived.ts'
import type { Reading } from '#src/people/context.ts'

/** Of the last `days`; with `id`, only that article, precedent or SOP. */
export const DeflectionQuery = z.object({
  days: z.coerce.number('Give a number of days.').int().min(1).max(366).default(30),
  id: text(300).optional(),
})

/**
 * Cases, each counted once, in the span in which something was first offered in it. `used`: closed as answered. Of those, `held` and `disputed`, and
 * `open`: not known yet. `besides`: closed as answered though nothing had been offered. Of a text, `used` counts these as well.
 */
const Cases = z
  .object({ offered: z.int(), opened: z.int(), used: z.int(), held: z.int(), disputed: z.int(), open: z.int(), besides: z.int() })
  .meta({ id: 'DeflectionCases' })
type Cases = z.infer<typeof Cases>

export const DeflectionView = z
  .object({
    since: z.iso.datetime(),
    all: Cases,
    weeks: z.array(z.object({ week: z.iso.date().meta({ description: 'Its Monday' }), cases: Cases })),
    texts: z.array(z.object({ kind: z.enum(['article', 'precedent', 'sop']), id: z.string(), title: z.string(), cases: Cases })),
  })
  .meta({ id: 'Deflection' })
type DeflectionView = z.infer<typeof DeflectionView>

type Asked = z.infer<typeof DeflectionQuery>

/** How many weeks back, this one included, and how many texts at most. */
const weeksBack = 12
const mostTexts = 200

/** What was offered to those who were writing, and what became of it. Figures are about texts and not about people, so everybody may read them. */
export async function deflection(context: Pick<Reading, 'db' | 'now' | 'zone'>, asked: Asked): Promise<DeflectionView> {
  const since = new Date(context.now.getTime() - asked.days * 86_400_000)
  const [all] = await counted(context, asked, since)
  return { since: since.toISOString(), all: all ?? nothing, weeks: await byWeek(context, asked), texts: await byText(context, asked, since) }
}

const nothing: Cases = { offered: 0, opened: 0, used: 0, held: 0, disputed: 0, open: 0, besides: 0 }

/** One row for each text in each case: offered, opened, or what answered it. An SOP is one text, whichever part of it was offered. */
const met = ({ now }: Pick<Reading, 'now'>, id: string | null) => sql`(
  select *, min(at) over (partition by escalation_id) as began from (
    select escalation_id, kind, about, coalesce(offers.at, answers.at) as at, offers.at is not null as offered, coalesce(opened, false) as opened,
      answers.at is not null as used, held
    from (select escalation_id, kind, split_part(about, '#', 1) as about, min(offered_at) as at, bool_or(opened_at is not null) as opened
      from lookup_offers where kind <> 'twin' group by 1, 2, 3) offers
    full join (select distinct on (answered.escalation_id) answered.escalation_id, answered.facts -> 'solvedBy' ->> 'kind' as kind,
        answered.facts -> 'solvedBy' ->> 'id' as about, answered.at, ${heldSince(now)}
      from events answered join escalations answering on answering.id = answered.escalation_id
      where answered.kind = 'closed' and answered.facts ->> 'outcome' = 'self-served'
      order by answered.escalation_id, answered.seq desc) answers using (escalation_id, kind, about)
  ) pairs where ${id}::text is null or about = ${id})`

/** Each case once. */
const cases = (context: Pick<Reading, 'now'>, id: string | null) => sql`(
  select escalation_id, min(began) as began, bool_or(offered) as offered, bool_or(opened) as opened, bool_or(used) as used, bool_or(held) as held
  from ${met(context, id)} met group by escalation_id)`

const countedCases = sql`
  count(*) filter (where offered)::int as offered, count(*) filter (where opened)::int as opened, count(*) filter (where offered and used)::int as used,
  count(*) filter (where offered and held)::int as held, count(*) filter (where offered and not held)::int as disputed,
  count(*) filter (where offered and used and held is null)::int as open, count(*) filter (where used and not offered)::int as besides`

async function counted({ db, now }: Pick<Reading, 'db' | 'now'>, { id = null }: { id?: string | null | undefined }, since: Date): Promise<Cases[]> {
  const { rows } = await sql<Cases>`select ${countedCases} from ${cases({ now }, id)} cases where began >= ${since}`.execute(db)
  return rows
}

/** The weeks of the calendar in the reader's zone, the oldest first; those in which nothing happened as well. */
async function byWeek({ db, now, zone }: Pick<Reading, 'db' | 'now' | 'zone'>, { id = null }: { id?: string | null | undefined }) {
  const week = sql`date_trunc('week', ${now}::timestamptz at time zone ${zone})`
  const { rows } = await sql<Cases & { week: string }>`
    select to_char(weeks.week, 'YYYY-MM-DD') as week, ${countedCases}
    from generate_series(${week} - ${weeksBack - 1} * interval '1 week', ${week}, interval '1 week') as weeks(week)
    left join ${cases({ now }, id)} cases on date_trunc('week', began at time zone ${zone}) = weeks.week
    group by weeks.week order by weeks.week`.execute(db)
  return rows.map(({ week, ...cases }) => ({ week, cases }))
}

/** What was most used comes first, then what was most offered. */
async function byText({ db, now }: Pick<Reading, 'db' | 'now'>, { id = null }: { id?: string | null | undefined }, since: Date) {
  const { rows } = await sql<Cases & Omit<DeflectionView['texts'][number], 'cases'>>`
    select met.kind, about as id, coalesce(max(articles.title), max(precedents.question), max(sops.data ->> 'title'), about) as title,
      count(*) filter (where offered)::int as offered, count(*) filter (where opened)::int as opened, count(*) filter (where used)::int as used,
      count(*) filter (where held)::int as held, count(*) filter (where not held)::int as disputed, count(*) filter (where used and held is null)::int as open,
      count(*) filter (where used and not offered)::int as besides
    from ${met({ now }, id)} met
    left join articles on met.kind = 'article' and articles.id::text = about
    left join precedents on met.kind = 'precedent' and precedents.id::text = about
    left join sops on met.kind = 'sop' and sops.name = about and sops.version = (select max(version) from sops newest where newest.name = about and status = 'published')
    where began >= ${since} and met.kind <> 'link'
    group by met.kind, about order by count(*) filter (where used) desc, count(*) filter (where offered) desc, title limit ${mostTexts}`.execute(db)
  return rows.map(({ kind, id, title, ...cases }) => ({ kind, id, title, cases }))
}
