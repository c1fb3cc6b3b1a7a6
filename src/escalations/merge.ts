import { z } from 'zod'
import { type Case, mostRows } from '#src/cases/case.ts'
import { sizeProblem } from '#src/cases/size.ts'
import type { Context } from '#src/people/context.ts'
import { closedNow } from './close.ts'
import { type Escalation, IdOrNumber, shortNumber } from './escalation.ts'
import { attachEvidence } from './evidence.ts'
import { holdEscalation } from './find.ts'
import { follow, followersOf } from './followers.ts'
import { carryJoins } from './joins/carry.ts'
import { keep } from './keep.ts'
import { link } from './links.ts'
import { promiseDeliveries } from './promises.ts'
import { record } from './record.ts'
import { refuse } from './refusals.ts'
import { keepVersion } from './stale.ts'
import { onEscalation, type Seen, take, whatChanged } from './take.ts'
import { formerAuthorsWith, whyNotCarriedOn, writersOf } from './writers.ts'

/** The escalation that goes on, by its id or number. */
export const Merge = z.strictObject({ into: IdOrNumber })

/** Two cases are about the same thing: this one closes, its evidence, its followers and the customers who wait for it move along to the one that goes on. */
export function mergeEscalation(context: Context, seen: Seen, asked: z.infer<typeof Merge>) {
  return onEscalation(context, { ...seen, also: asked.into }, { move: 'merge', asked }, (context, escalation) =>
    take(context, escalation, 'merge', async () => {
      const into = await target(context, escalation, asked.into)
      await absorb(context, escalation, into)
      return {
        happening: { kind: 'merged', facts: { into: { id: into.id, number: shortNumber(into) } } },
        change: closedNow(context, { outcome: 'merged' }),
      }
    }),
  )
}

async function target(context: Context, escalation: Escalation, into: string): Promise<Escalation> {
  const found = await holdEscalation(context, into)
  const say = (message: string) => refuse('escalation.invalid', { number: shortNumber(escalation), count: 1 }, { problems: [{ field: 'into', message }] })
  if (found.id === escalation.id) throw say('An escalation cannot be merged into itself.')
  if (found.state === 'draft') throw say(`${shortNumber(found)} is still a draft; merge into one that was submitted.`)
  if (found.state === 'closed') throw say(`${shortNumber(found)} is closed; merge into one that goes on, or reopen it first.`)
  const because = whyNotCarriedOn(context.actor, escalation, found)
  if (because) throw say(because)
  return found
}

/** Evidence moves along as far as the case takes it; what is too much for it stays readable at the escalation that ends. */
function withEvidence(written: Case, moved: Case['evidence']): Case {
  const joined = (evidence: Case['evidence']) => ({ ...written, evidence: [...written.evidence, ...evidence].slice(0, mostRows) })
  const ways = [joined(moved), joined(moved.map((one) => ({ ...one, caption: null })))]
  return ways.find((one) => sizeProblem(one) === null) ?? written
}

async function absorb(context: Context, from: Escalation, into: Escalation) {
  const moved = from.case.evidence.filter(({ id }) => !into.case.evidence.some((one) => one.id === id)).map((one) => ({ ...one, step: null }))
  const joins = await carryJoins(context, from, into)
  const followers = [...new Set([from.author.id, ...(await followersOf(context, from.id))])].filter((id) => id !== into.author.id)
  const written = withEvidence(into.case, moved)
  const after = { ...into, case: written, version: into.version + 1, formerAuthors: formerAuthorsWith(into, writersOf(from)) }
  await follow(context, into.id, followers)
  await attachEvidence(context, after, { evidence: [...into.case.evidence, ...moved] }, from.id)
  await keep(context, after)
  const number = shortNumber(from)
  const changes = [{ path: 'links', was: null, is: { kind: 'merged-from', number } }, ...whatChanged(into, after)]
  await keepVersion(context, { before: into, after, changes })
  await link(context, from.id, 'merged', into.id)
  const facts = { from: { id: from.id, number }, evidence: moved.length, followers: followers.length, joins }
  await promiseDeliveries(context, into, after, await record(context, after, { kind: 'absorbed', facts }, context.actor))
}
