import { atLeast, type Person } from '#src/people/person.ts'
import { type Escalation, holderOf } from './escalation.ts'
import { wroteIt } from './writers.ts'

type Rule = {
  holds(escalation: Escalation, actor: Person): boolean
  /** Said to whoever the rule stops, so it names who can. */
  because(escalation: Escalation): string
}

const isAuthor = ({ author }: Escalation, actor: Person) => author.id === actor.id
const isHolder = (escalation: Escalation, actor: Person) => holderOf(escalation)?.id === actor.id
const isLead = (actor: Person) => atLeast('lead', actor)
const theHolder = (escalation: Escalation) => {
  const person = holderOf(escalation)
  return person ? `${person.name}, who holds it,` : 'whoever holds it'
}

/** Its author, and who holds it where that is somebody else. */
const authorAndHolder = (escalation: Escalation) => {
  const { author } = escalation
  const person = holderOf(escalation)
  return [`${author.name}, who wrote it,`, ...(person && person.id !== author.id ? [`${person.name}, who holds it,`] : [])].join(' ')
}

/** Who may do what, each rule with a name of its own. The table of moves says which of them a move must satisfy. */
export const rules = {
  isAuthor: {
    holds: isAuthor,
    because: ({ author }) => `Only ${author.name}, who wrote it, can do that.`,
  },
  isNotAuthor: {
    holds: (escalation, actor) => !wroteIt(escalation, actor),
    because: () => 'This is your own escalation: a colleague on Tier 2 has to do that.',
  },
  isTier2: {
    holds: (_, actor) => atLeast('tier2', actor),
    because: () => 'Only Tier 2 or a lead can do that.',
  },
  isHolder: {
    holds: isHolder,
    because: (escalation) => `Only ${theHolder(escalation)} can do that.`,
  },
  isHolderOrLead: {
    holds: (escalation, actor) => isHolder(escalation, actor) || isLead(actor),
    because: (escalation) => `Only ${theHolder(escalation)} or a lead can do that.`,
  },
  /** Still in the queue, where it is anybody's on Tier 2; or in their own hands; or a lead steps in. */
  isFreeOrTheirs: {
    holds: (escalation, actor) => escalation.holder.kind === 'queue' || isHolder(escalation, actor) || isLead(actor),
    because: (escalation) => `Only ${theHolder(escalation)} or a lead can do that.`,
  },
  isHolderOrTier2: {
    holds: (escalation, actor) => isHolder(escalation, actor) || atLeast('tier2', actor),
    because: (escalation) => `Only ${theHolder(escalation)} Tier 2 or a lead can do that.`,
  },
  isAuthorOrTier2: {
    holds: (escalation, actor) => isAuthor(escalation, actor) || atLeast('tier2', actor),
    because: ({ author }) => `Only ${author.name}, who wrote it, Tier 2 or a lead can do that.`,
  },
  isAuthorHolderOrLead: {
    holds: (escalation, actor) => isAuthor(escalation, actor) || isHolder(escalation, actor) || isLead(actor),
    because: (escalation) => `Only ${authorAndHolder(escalation)} or a lead can do that.`,
  },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules
