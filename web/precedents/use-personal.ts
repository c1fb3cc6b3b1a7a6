import { useMemo } from 'react'
import { personalIn } from '#src/knowledge/precedents/personal.ts'
import type { Escalation } from '../client.ts'
import type { Words } from './words.ts'

/** What in the words of a form may belong to the customer of its case, as it is typed. Without the case, what anybody would take for such. */
export function usePersonal({ question, ruling }: Pick<Words, 'question' | 'ruling'>, escalation: Pick<Escalation, 'customer' | 'ticket'> | undefined) {
  const [customer, ticket] = [escalation?.customer.name ?? null, escalation?.ticket ?? null]
  const inQuestion = useMemo(() => personalIn(question, { customer, ticket }), [question, customer, ticket])
  const inRuling = useMemo(() => personalIn(ruling, { customer, ticket }), [ruling, customer, ticket])
  return { question: inQuestion, ruling: inRuling, any: inQuestion.length + inRuling.length > 0 }
}
