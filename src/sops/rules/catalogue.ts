import type { Finding } from '#src/foundation/refusal.ts'

/**
 * Every rule of the check, in one place. `severity` is the SOP's own (`field`: the rule of the field it is about), or fixed.
 * A released name never changes meaning: findings are stored, counted and linked by it.
 */
export const findingRules = {
  'ticket.missing': { severity: 'field', about: 'The ticket is not given.' },
  'ticket.refused': { severity: 'blocks', about: 'What stands as the ticket is no address to follow, or only looks like one.' },
  'ticket.abbreviated': { severity: 'advises', about: 'The ticket’s address is shortened and opens nothing.' },
  'ticket.open-elsewhere': { severity: 'advises', about: 'Another escalation about the same ticket is open.' },
  'customer.no-name': { severity: 'field', about: 'The customer is not named.' },
  'customer.no-persona': { severity: 'field', about: 'The user’s persona is not given.' },
  'customer.no-plan': { severity: 'field', about: 'The plan, or what the SOP takes instead, is not given.' },
  'customer.no-health': { severity: 'field', about: 'The account’s health, or what the SOP takes instead, is not given.' },
  'customer.no-notes': { severity: 'field', about: 'Nothing more is said about the customer.' },
  'criteria.missing': { severity: 'field', about: 'No criterion is claimed.' },
  'criteria.no-proof': { severity: 'field', about: 'A claimed criterion has no proof.' },
  'criteria.unknown': { severity: 'blocks', about: 'A claimed criterion is none of this SOP’s.' },
  'ask.missing': { severity: 'field', about: 'It is not said what the user is asking.' },
  'blocker.missing': { severity: 'field', about: 'It is not said why Tier 1 cannot resolve it.' },
  'steps.missing': { severity: 'field', about: 'No step is described.' },
  'steps.no-did': { severity: 'field', about: 'A step does not say what was done.' },
  'steps.no-verdict': { severity: 'field', about: 'A step has no verdict.' },
  'steps.no-saw': { severity: 'field', about: 'A step does not say what was seen.' },
  'steps.no-negative': { severity: 'advises', about: 'No step says what was ruled out.' },
  'evidence.missing': { severity: 'field', about: 'There is neither evidence nor a waiver.' },
  'evidence.no-caption': { severity: 'field', about: 'A piece of evidence has no caption.' },
  'proposal.missing': { severity: 'field', about: 'The proposed solution is missing.' },
  'proposal.no-references': { severity: 'field', about: 'The proposal names no SOP, article, precedent or link.' },
  'proposal.no-assumptions': { severity: 'field', about: 'The proposal states no assumptions.' },
  'proposal.no-confidence': { severity: 'field', about: 'It is not said how sure the writer is.' },
  'proposal.repeats-ask': { severity: 'advises', about: 'The recommendation only repeats what the user asks.' },
  'extra.missing': { severity: 'field', about: 'A field that this SOP adds is empty.' },
  'extra.unfit': { severity: 'field', about: 'A field that this SOP adds holds something of another sort: no number, none of the choices, no https address.' },
  'text.empty-phrase': { severity: 'advises', about: 'A phrase says nothing, such as “tried everything”.' },
  'text.filler': { severity: 'advises', about: 'A field is filled with dots, repeated letters or the like.' },
  'text.question': { severity: 'advises', about: 'A field holds its own question, heading or example, and no answer.' },
  'clear.email': { severity: 'advises', about: 'An e-mail address stands in clear.' },
  'clear.card': { severity: 'advises', about: 'A card number stands in clear.' },
  'clear.secret': { severity: 'advises', about: 'A password, token or key stands in clear.' },
} as const satisfies Record<string, { severity: Finding['severity'] | 'field'; about: string }>

export type RuleName = keyof typeof findingRules
type Fixed = { [Name in RuleName]: (typeof findingRules)[Name]['severity'] extends 'field' ? never : Name }[RuleName]

/** A finding of a rule whose severity is fixed. `message` says what is missing, `mend` how to mend it, in a sentence each. */
export const finding = (rule: Fixed, field: string, message: string, mend: string): Finding => ({
  field,
  rule,
  severity: findingRules[rule].severity,
  message,
  mend,
})
