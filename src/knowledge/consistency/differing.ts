import type { Decision } from '#src/escalations/decision.ts'
import type { Differing } from '#src/escalations/differing.ts'
import type { Escalation } from '#src/escalations/escalation.ts'
import { stemOf, wordsIn } from '#src/search/words.ts'
import { amountsIn } from './amounts.ts'

/** An escalation that has a decision now. */
export type DecidedEscalation = Escalation & { decision: Decision; decidedAt: Date }
export const isDecided = (escalation: Escalation): escalation is DecidedEscalation => escalation.decision !== null && escalation.decidedAt !== null

/** What of it is compared. */
type Decided = Pick<DecidedEscalation, 'decision'> & { case: Pick<DecidedEscalation['case'], 'ask' | 'proposal'> }

/** What is to be done; null where it was declined. */
export const doneBy = ({ decision, case: { proposal } }: Decided): string | null =>
  decision.decision === 'declined' ? null : (decision.answer ?? proposal.recommendation)

/**
 * In what two decisions surely differ; null where nobody can tell without reading them. Two answers in other words may say the same, so words alone are no difference:
 * one was declined and the other was not; they give other amounts; or what was taken as it was proposed in one was replaced in the other.
 */
export function differing(earlier: Decided, later: Decided): Differing | null {
  const [no, noLater] = [earlier, later].map(({ decision }) => decision.decision === 'declined')
  if (no !== noLater) return { kind: 'declined', where: no ? 'earlier' : 'later' }
  if (no) return null
  return otherProposal(earlier, later) ?? otherAmount(earlier, later)
}

/** Of each unit that both speak of; what the case itself names, such as what was paid, is not what was decided. */
function otherAmount(earlier: Decided, later: Decided): Differing | null {
  const [before, after] = [amountsDecided(earlier), amountsDecided(later)]
  for (const [unit, amounts] of before) {
    const others = after.get(unit)
    const [one, other] = [[...amounts][0], others && [...others][0]]
    if (one && other && !amounts.values().some((amount) => others?.has(amount))) return { kind: 'amount', earlier: `${one} ${unit}`, later: `${other} ${unit}` }
  }
  return null
}

function amountsDecided(decided: Decided) {
  const asked = amountsIn(decided.case.ask ?? '')
  const done = [...amountsIn(doneBy(decided) ?? '')]
  const own = done.map(([unit, amounts]) => [unit, amounts.difference(asked.get(unit) ?? new Set())] as const)
  return new Map(own)
}

function otherProposal(earlier: Decided, later: Decided): Differing | null {
  const kinds = [earlier.decision.decision, later.decision.decision]
  if (
    !kinds.includes('as-proposed') ||
    !kinds.includes('replaced') ||
    !isSameProposal(earlier.case.proposal.recommendation, later.case.proposal.recommendation)
  )
    return null
  return { kind: 'replaced', where: kinds[0] === 'replaced' ? 'earlier' : 'later' }
}

/** Four of five words in common. */
function isSameProposal(one: string | null, other: string | null): boolean {
  const [words, others] = [one, other].map((text) => new Set(wordsIn(text ?? '').map(stemOf)))
  if (!words || !others || words.size + others.size === 0) return false
  return (2 * words.intersection(others).size) / (words.size + others.size) >= 0.8
}
