import { z } from 'zod'
import type { Promised } from '#src/deliveries/promised.ts'
import type { DriftView } from './drift/view.ts'

const kinds = ['saved', 'told', 'tagged', 'assigned'] as const

/**
 * One of the four things that a submission has to bring about, and how it stands: `done`, `coming` (Baton is at it), `hangs` (it has failed, or nobody knows),
 * `by-hand` (a person has to do it), `changed` (somebody has changed it there since), `skipped`, or `none` (nothing to do, as things stand).
 */
export const TickView = z
  .object({
    tick: z.enum(kinds),
    state: z.enum(['done', 'coming', 'hangs', 'by-hand', 'changed', 'skipped', 'none']),
    /** The delivery behind it. */
    delivery: z.uuid().nullable(),
    address: z.string().nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: 'Tick' })
export type TickView = z.infer<typeof TickView>

type Drift = Pick<DriftView, 'aspect' | 'state'>

/** What of the ticket a tick is about. */
const aspects = { told: null, tagged: 'tags', assigned: 'team' } as const

const topics = { told: 'card', tagged: 'tag', assigned: 'team' } as const

/** The four ticks that people understand: it is saved, Slack was told, the ticket is tagged, the ticket is assigned. Each is the newest of its matter. */
export function ticksOf(promised: readonly Promised[], drift: readonly Drift[]): TickView[] {
  const rows = (['told', 'tagged', 'assigned'] as const).map((tick): TickView => {
    const newest = promised.findLast(({ topic, state }) => topic === topics[tick] && state !== 'replaced')
    if (!newest) return { tick, state: 'none', delivery: null, address: null, answer: null }
    const changed = drift.some(({ aspect, state }) => aspect === aspects[tick] && (state === 'asks' || state === 'accepted'))
    const state = standing[newest.state]
    return { tick, state: changed && state === 'done' ? 'changed' : state, delivery: newest.id, address: newest.receipt?.url ?? null, answer: newest.answer }
  })
  return [{ tick: 'saved', state: 'done', delivery: null, address: null, answer: null }, ...rows]
}

const standing = {
  pending: 'coming',
  failed: 'hangs',
  unsure: 'hangs',
  'given-up': 'hangs',
  sent: 'done',
  'by-hand': 'done',
  skipped: 'skipped',
  'not-connected': 'by-hand',
  replaced: 'none',
} as const satisfies Record<Promised['state'], TickView['state']>
