import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import type { Promised } from '#src/deliveries/promised.ts'
import { NamedView } from '#src/people/person-view.ts'
import type { Escalation } from '../escalation.ts'

export const aspects = ['tags', 'team', 'state'] as const
const time = z.iso.datetime()

/** One thing of a ticket that stands otherwise than Baton left it, or did until somebody put it right. */
export const DriftView = z
  .object({
    aspect: z.enum(aspects),
    state: z.enum(['right', 'repairing', 'asks', 'accepted']).meta({
      description: '`asks`: a person has to say what is meant. `repairing`: Baton is about to put it right. `right`: it is as it should be again',
    }),
    about: z.string().meta({ example: 'The tag “needs-triage” was taken off the ticket' }),
    by: z.string().nullable().meta({ description: 'Whose doing it was, as the help desk calls them', example: 'Ada' }),
    at: time.nullable().meta({ description: 'When it was done, as far as the help desk says' }),
    noticedAt: time,
    repairedAt: time.nullable().meta({ description: 'When Baton put it right of its own accord: it does so once' }),
    accepted: z.object({ by: NamedView, at: time }).nullable(),
    canPutRight: z.boolean().meta({ description: 'Whether Baton can put it right; else it is done in the help desk' }),
  })
  .meta({ id: 'Drift' })
export type DriftView = z.infer<typeof DriftView>

/** Where the ticket stands otherwise than Baton left it, as long as that matters. `promised`: what was promised of the escalation. */
export async function driftsOf(db: Database, { id, state }: Pick<Escalation, 'id' | 'state'>, promised: readonly Promised[]): Promise<DriftView[]> {
  if (state === 'closed') return []
  const rows = await db
    .selectFrom('drifts')
    .leftJoin('people', 'people.id', 'drifts.accepted_by')
    .selectAll('drifts')
    .select('people.name as accepted_name')
    .where('escalation_id', '=', id)
    .orderBy('aspect')
    .execute()
  return rows.flatMap(({ accepted_by, accepted_at, accepted_name, state, ...rest }) => {
    if (state === 'over') return []
    const row = { ...rest, state }
    return {
      ...{ aspect: row.aspect, state, about: sentence(row, promised), by: row.touched_by, at: row.touched_at?.toISOString() ?? null },
      ...{ noticedAt: row.noticed_at.toISOString(), repairedAt: row.repaired_at?.toISOString() ?? null, canPutRight: row.aspect !== 'state' },
      accepted: accepted_by && accepted_at ? { by: { id: accepted_by, name: accepted_name ?? '' }, at: accepted_at.toISOString() } : null,
    }
  })
}

type Row = { aspect: DriftView['aspect']; state: DriftView['state']; expected: string; found: string }

function sentence({ aspect, state, expected, found }: Row, promised: readonly Promised[]): string {
  if (aspect === 'state') return state === 'right' ? 'The ticket was closed, and is open again' : 'The ticket was closed, and the escalation is still open'
  if (aspect === 'team') {
    if (state === 'right') return `The ticket had left ${expected}, and belongs there again`
    return found === ''
      ? `The ticket belongs to no team any more, and should to ${expected}`
      : `The ticket was handed to ${found}, and should be with ${expected}`
  }
  const tag = String(promised.findLast(({ topic }) => topic === 'tag')?.facts.tag ?? '')
  if (state === 'right') return `The tag “${tag}” was changed on the ticket, and is right again`
  return expected === 'on' ? `The tag “${tag}” was taken off the ticket` : `The tag “${tag}” was put on the ticket, where it should be off`
}
