import type { Promised } from '#src/deliveries/promised.ts'
import { handoffOf } from '#src/sops/handoff.ts'
import type { Sop } from '#src/sops/sop.ts'
import { type Escalation, shortNumber } from './escalation.ts'

/** What is known when a promise is put in words. `said`: the sentence of its event; `person`: the name of whom it tells; `macro`: makes the case into a text, which only the note needs. */
export type Telling = { escalation: Escalation; sop: Sop; said: string; person: string; macro: () => string }

type Words = {
  /** What is said, or to be said, and where. */
  about: string
  /** What a person does instead; null where there is nothing to do by hand. */
  byHand: string | null
  /** The words that have to be put there. */
  copy: string | null
}

const nothing = { byHand: null, copy: null }

/** A promise in people's words. */
export function ledgerWords({ what, facts }: Promised, telling: Telling): Words {
  const named = (fact: 'tag' | 'team') => String(facts[fact] ?? '')
  const { said, person } = telling
  switch (what) {
    case 'card':
      return card(telling)
    case 'thread':
      return { about: `In the card’s thread: ${said}`, ...nothing }
    case 'direct':
      return { about: `To ${person}: ${said}`, byHand: `Tell ${person} in Slack: ${said}`, copy: said }
    case 'notice':
      return { about: `To ${person}, here: ${said}`, ...nothing }
    case 'tag':
      return { about: `The tag “${named('tag')}” on the ticket`, byHand: `Tag the ticket “${named('tag')}”.`, copy: named('tag') }
    case 'untag':
      return { about: `The tag “${named('tag')}” off the ticket`, byHand: `Take the tag “${named('tag')}” off the ticket.`, copy: named('tag') }
    case 'team':
      return { about: `The ticket assigned to ${named('team')}`, byHand: `Assign the ticket to ${named('team')}.`, copy: named('team') }
    case 'note':
      return note(facts, telling)
  }
}

function card({ escalation, sop, said }: Telling): Words {
  const { channel, to } = handoffOf(escalation.case, sop)
  return { about: `The card for ${to.join(' and ')} in ${channel}`, byHand: `Tell ${to.join(' and ')} in Slack (${channel}): ${said}`, copy: said }
}

/** What is said on the ticket: the case, what became of it, or that a note from which it came was changed. */
function note({ says }: Promised['facts'], { escalation, said, macro }: Telling): Words {
  if (says === 'event') return { about: `On the ticket: ${said}`, byHand: `Add to the ticket as an internal note: ${said}`, copy: said }
  if (says === 'edited') return { about: `On the ticket: ${shortNumber(escalation)} does not follow when the note it came from is changed`, ...nothing }
  return {
    about: 'The case as an internal note on the ticket',
    byHand: 'Add the case to the ticket as an internal note.',
    copy: `Escalated as ${shortNumber(escalation)}.\n\n${macro()}`,
  }
}
