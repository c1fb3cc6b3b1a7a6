import type { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import { inClear } from './rules/clear.ts'
import { unknownCriteria } from './rules/criteria.ts'
import { extraFields } from './rules/extra.ts'
import { inOrder } from './rules/order.ts'
import { missingFields } from './rules/presence.ts'
import { repeatsAsk } from './rules/repeats.ts'
import { noNegative } from './rules/steps.ts'
import { type OpenOnTicket, ticketFindings } from './rules/ticket.ts'
import { weakWording } from './rules/wording.ts'
import type { Sop } from './sop.ts'

/** What a case alone does not tell, brought by whoever can look it up. */
export type Known = { openOnTicket: OpenOnTicket }

/**
 * The SOP applied to a case: what is missing or weak, in the order of the SOP's fields. The same for every door.
 * Pure: nothing is looked up and nothing is stored; never throws for a case that fits its schema. `rules/catalogue.ts` lists every rule.
 */
export function check(given: Case, sop: Sop, known: Known): Finding[] {
  const findings = [
    ...missingFields(given, sop),
    ...extraFields(given, sop),
    ...unknownCriteria(given, sop),
    ...ticketFindings(given, known.openOnTicket),
    ...noNegative(given, sop),
    ...repeatsAsk(given),
    ...weakWording(given, sop),
    ...inClear(given),
  ]
  return inOrder(findings, given, sop)
}
