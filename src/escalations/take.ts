import { changesBetween, type Difference } from '#src/cases/changes.ts'
import type { Context } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import type { Named } from '#src/people/person.ts'
import type { Escalation } from './escalation.ts'
import type { Happening } from './facts.ts'
import { holdEscalation, holdInOrder } from './find.ts'
import { holderAfter } from './holder.ts'
import { keep } from './keep.ts'
import { whyNot } from './lifecycle.ts'
import { promiseDeliveries } from './promises.ts'
import { record } from './record.ts'
import { keepVersion, refuseStale } from './stale.ts'
import { type Move, stateAfter, wayOf } from './table.ts'
import { type EscalationView, view } from './view.ts'

/** Which escalation (id or `E-1042`), and the version of it that the person was looking at; `also` names another whose row is needed too. */
export type Seen = { id: string; version: number; also?: string }

/** What a move leaves: its event, what else of the escalation it changes, and whom it names or who carries out. */
export type Taken = { happening: Happening; change?: Partial<Escalation>; to?: Named; queue?: string }

/**
 * Does `work` on an escalation whose row is held, if the version is still the one that was seen; all or nothing, and once per key.
 * `asked` is what the key stands for.
 */
export function onEscalation(context: Context, seen: Seen, asked: object, work: (context: Context, escalation: Escalation) => Promise<Escalation>) {
  return once(context, { seen, ...asked }, async (context): Promise<EscalationView> => {
    // Two rows are always locked in one order, or two people merging crosswise would wait for each other.
    if (seen.also) await holdInOrder(context, [seen.id, seen.also])
    const escalation = await holdEscalation(context, seen.id)
    await refuseStale(context, escalation, seen.version)
    return view(context, await work(context, escalation))
  })
}

/** Makes one move, if the table allows it to this person now. `make` says what it leaves; nothing is written when it refuses. */
export async function take(context: Context, escalation: Escalation, move: Move, make: () => Taken | Promise<Taken>): Promise<Escalation> {
  const refusal = whyNot(move, escalation, context.actor)
  if (refusal) throw refusal
  return apply(context, escalation, move, await make())
}

/** The system's own move: a case that a door could not ask about comes in or goes back, a wait ends by itself. `actor` is in whose name it is told. */
export const takeForSystem = (context: Context, escalation: Escalation, move: Move, taken: Taken, actor: Named | null = null) =>
  apply(context, escalation, move, taken, actor)

/** The only code that changes `escalations.state`: state, holder, version, event, promises and the next look, in the caller's transaction. */
async function apply(context: Context, before: Escalation, move: Move, taken: Taken, actor: Named | null = context.actor) {
  const after = moved(context, before, move, taken, actor)
  await keep(context, after)
  if (after.version !== before.version) await keepVersion(context, { before, after, changes: whatChanged(before, after), bySystem: actor === null })
  const event = await record(context, after, taken.happening, actor)
  await promiseDeliveries(context, before, after, event)
  if (after.lookAt) await context.queue.later(context.db, 'look', { escalation: after.id }, after.lookAt)
  return after
}

function moved({ now }: Context, before: Escalation, move: Move, { change, to, queue }: Taken, actor: Named | null): Escalation {
  const way = wayOf(move)
  const state = stateAfter(move, before.state)
  const changed = { ...before, ...change, state }
  const holder = holderAfter(way.holder, changed, { actor, to, queue })
  const passed = JSON.stringify(holder) !== JSON.stringify(before.holder)
  const version = before.version + (way.keepsVersion ? 0 : 1)
  // A wait belongs to the state in which it began, and to whoever held it.
  const pause = way.keepsVersion || (state === before.state && !passed) ? {} : { wait: null, lookAt: change?.lookAt ?? null }
  return { ...changed, ...pause, holder, holderSince: passed ? now : before.holderSince, version }
}

/** What of an escalation differs, part by part and field by field. */
export function whatChanged(before: Escalation, after: Escalation): Difference[] {
  const parts = (['state', 'author', 'holder', 'shared', 'marks', 'decision', 'closing'] as const).flatMap((path) =>
    JSON.stringify(before[path]) === JSON.stringify(after[path]) ? [] : [{ path, was: before[path], is: after[path] }],
  )
  return [...parts, ...changesBetween(before.case, after.case)]
}
