import { z } from 'zod'
import { words } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import type { Facts } from './facts.ts'
import { refuse } from './refusals.ts'
import { onEscalation, type Seen, type Taken, take, takeForSystem } from './take.ts'

/** For whom the holder waits, why, and until when at the latest; a question to the author is a wait on the author. */
export const WaitFor = z.strictObject({
  on: z.enum(['author', 'customer', 'outside'], 'Say for whom: the author, the customer, or somebody outside.'),
  reason: words('Say what you wait for.', 2_000),
  until: z.iso.datetime({ error: 'Give the latest date as ISO 8601 in UTC, such as 2026-03-02T12:00:00Z.' }),
})

/** The longest a case may pause, in days: a wait without an end would strand it. */
const longestDays = 90

export function waitWithEscalation(context: Context, seen: Seen, asked: z.infer<typeof WaitFor>) {
  return onEscalation(context, seen, { move: 'wait', asked }, (context, escalation) =>
    take(context, escalation, 'wait', () => {
      refuseImpossible(context, escalation, asked)
      const wait = { ...asked, by: { id: context.actor.id, name: context.actor.name }, at: context.now.toISOString() }
      return { happening: { kind: 'waiting', facts: asked }, change: { wait, lookAt: new Date(asked.until) } }
    }),
  )
}

export function resumeEscalation(context: Context, seen: Seen) {
  return onEscalation(context, seen, { move: 'resume' }, (context, escalation) => take(context, escalation, 'resume', () => resumption(escalation, 'by-hand')))
}

/** The wait ends without anybody asking for it: its time is up, or the author has answered. */
export const resumeForSystem = (context: Context, escalation: Escalation, how: 'due' | 'answered') =>
  takeForSystem(context, escalation, 'resume', resumption(escalation, how))

function resumption({ wait }: Escalation, how: Facts['resumed']['how']): Taken {
  return { happening: { kind: 'resumed', facts: { on: wait?.on ?? 'outside', how } }, change: { wait: null, lookAt: null } }
}

function refuseImpossible({ now }: Context, escalation: Escalation, { on, until }: z.infer<typeof WaitFor>) {
  const days = (Date.parse(until) - now.getTime()) / 86_400_000
  const problems = [
    ...(days <= 0 ? [{ field: 'until', message: 'This is past; give a time to come.' }] : []),
    ...(days > longestDays ? [{ field: 'until', message: `Wait ${longestDays} days at most; somebody has to look at it by then.` }] : []),
    ...(on === 'author' && escalation.state === 'decided'
      ? [{ field: 'on', message: 'Once it is decided, only the customer or somebody outside can be waited for.' }]
      : []),
  ]
  if (problems.length > 0) throw refuse('escalation.invalid', { number: shortNumber(escalation), count: problems.length }, { problems })
}
