import { type Escalation, holderOf } from './escalation.ts'

/** How it stands and who has to act, in half a sentence: what a refusal tells whoever tried something else. */
export function standing(escalation: Escalation): string {
  const { state, author, wait } = escalation
  const holder = holderOf(escalation)?.name ?? author.name
  const sentences = {
    draft: `it is a draft, and ${author.name} has to submit it first`,
    submitted: 'it waits in the queue, and somebody on Tier 2 has to accept it first',
    accepted: `it is accepted, and ${holder} has to decide or return it`,
    returned: `it is returned, and ${author.name} has to mend and submit it again`,
    decided: `it is decided, and ${holder} has to carry it out`,
    closed: `it is closed; ${author.name} or Tier 2 can reopen it`,
  }
  return wait ? `${sentences[state]}; it waits for ${wait.on === 'outside' ? 'somebody outside' : `the ${wait.on}`}` : sentences[state]
}
