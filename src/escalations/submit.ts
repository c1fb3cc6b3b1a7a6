import type { Case } from '#src/cases/case.ts'
import { changesBetween } from '#src/cases/changes.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import type { Context, Reading } from '#src/people/context.ts'
import { check } from '#src/sops/check.ts'
import { handoffOf } from '#src/sops/handoff.ts'
import { type PublishedSop, sopInForce, sopVersion } from '#src/sops/versions.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import { knownOf } from './known.ts'
import { refuse } from './refusals.ts'
import { onEscalation, type Seen, type Taken, take } from './take.ts'
import { promiseReading } from './ticket/kept.ts'

/** The author hands the case to the SOP's queue. Refused, with every finding, while something returns or blocks; advice is recorded. */
export function submitEscalation(context: Context, seen: Seen) {
  return onEscalation(context, seen, { move: 'submit' }, (context, escalation) =>
    take(context, escalation, 'submit', async () => {
      const published = await sopFor(context, escalation)
      const findings = await findingsOf(context, escalation, published)
      refuseUnready(escalation, findings)
      return submission(context, escalation, published, findings)
    }),
  )
}

/** A first submission is checked against the SOP in force; what was submitted once stays under the version it came under. */
export async function sopFor({ db }: Reading, { sop, rounds }: Escalation): Promise<PublishedSop> {
  return rounds === 0 ? sopInForce(db, sop.name) : { sop: await sopVersion(db, sop.name, sop.version), version: sop.version }
}

export async function findingsOf(context: Reading, escalation: Escalation, { sop }: PublishedSop): Promise<Finding[]> {
  return check(escalation.case, sop, await knownOf(context, escalation.case, escalation.id))
}

/** A door that can ask refuses on what returns and on what blocks. */
export function refuseUnready(escalation: Escalation, findings: readonly Finding[]) {
  const open = findings.filter(({ severity }) => severity !== 'advises').length
  if (open > 0) throw refuse('escalation.not_ready', { number: shortNumber(escalation), open }, { findings })
}

/** What a submission leaves, the round kept beside it so that the next one can say what changed. */
export async function submission(context: Context, escalation: Escalation, { sop, version }: PublishedSop, findings: Finding[]): Promise<Taken> {
  const { db, now } = context
  const before = await lastRound(context, escalation)
  const round = escalation.rounds + 1
  const pinned = { name: sop.name, version }
  const row = { escalation_id: escalation.id, round, case: JSON.stringify(escalation.case), findings: JSON.stringify(findings), sop_version: version, at: now }
  await db.insertInto('rounds').values(row).execute()
  await promiseReading(context, escalation)

  const { queue } = handoffOf(escalation.case, sop)
  const advice = findings.filter(({ severity }) => severity === 'advises').length
  const changed = before ? changesBetween(before, escalation.case) : []
  return {
    happening: { kind: 'submitted', facts: { round, sop: pinned, queue, advice, changed } },
    change: { sop: pinned, findings, rounds: round, marks: [], submittedAt: now },
    queue,
  }
}

/** The case as it was submitted last; undefined before the first time. */
export async function lastRound({ db }: Reading, { id, rounds }: Escalation): Promise<Case | undefined> {
  if (rounds === 0) return
  const row = await db.selectFrom('rounds').select('case').where('escalation_id', '=', id).orderBy('round', 'desc').executeTakeFirst()
  return row?.case as Case | undefined // `submission` is the only writer
}
