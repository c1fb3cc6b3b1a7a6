import type { LinksTable } from '#src/database/tables/escalations.ts'
import type { Reading } from '#src/people/context.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import { visibleTo } from './find.ts'

type Link = { kind: LinksTable['kind']; number: string }

/** The newest, for one escalation. */
const mostLinks = 50

/** The links of each escalation by its id; a draft that the reader may not see is not named. */
export async function linksOf({ db, actor }: Reading, escalations: readonly Pick<Escalation, 'id'>[]): Promise<Map<string, Link[]>> {
  const ids = escalations.map(({ id }) => id)
  const rows = await db
    .selectFrom('links')
    .innerJoin('escalations', 'escalations.id', 'links.other_id')
    .select(['links.escalation_id', 'links.kind', 'escalations.number'])
    .where('links.escalation_id', 'in', ids)
    .where(visibleTo(actor))
    .orderBy('links.at', 'desc')
    .orderBy('links.other_id')
    .execute()
  const links = new Map<string, Link[]>()
  for (const { escalation_id, kind, number } of rows) {
    const known = links.get(escalation_id) ?? []
    if (known.length < mostLinks) links.set(escalation_id, [{ kind, number: shortNumber({ number }) }, ...known])
  }
  return links
}

const ends = {
  diverted: { there: 'diverted-to', back: 'diverted-from' },
  merged: { there: 'merged-into', back: 'merged-from' },
  joined: { there: 'joined', back: null }, // the one that is joined says itself who joined it
} as const

/** Ties two escalations together, each to the other where both are to say so. One that was reopened and merged into the same again is tied already. */
export async function link({ db, now }: Reading, from: string, kind: keyof typeof ends, to: string) {
  const { there, back } = ends[kind]
  const rows = [
    { escalation_id: from, kind: there, other_id: to, at: now },
    ...(back === null ? [] : [{ escalation_id: to, kind: back, other_id: from, at: now }]),
  ]
  await db
    .insertInto('links')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
