import { z } from 'zod'
import { text } from '#src/foundation/text.ts'
import { Handoff, parties } from './handoff-shape.ts'
import { MacroLayout } from './macro/layout.ts'
import { line, paragraph, slug, Vocabularies } from './vocabulary.ts'

/** The parts of a case that an SOP has a say in, besides the fields it adds itself; `[]` stands for every row of a list. */
const askable = [
  'ticket',
  'customer.name',
  'customer.persona',
  'customer.plan',
  'customer.health',
  'customer.notes',
  'criteria',
  'criteria[].proof',
  'ask',
  'blocker',
  'steps',
  'steps[].did',
  'steps[].verdict',
  'steps[].saw',
  'evidence',
  'evidence[].caption',
  'proposal.recommendation',
  'proposal.references',
  'proposal.assumptions',
  'proposal.confidence',
] as const

/** What may stand instead of a field: the account's health instead of its plan, a waiver instead of evidence. */
const insteads = ['customer.health', 'customer.plan', 'evidenceWaiver'] as const

/**
 * returns  without it the escalation goes back to its writer, whichever door it came by
 * blocks   a door that can ask refuses until it is given or waived
 * advises  said, not demanded
 * A field without a rule is offered, and nothing is said when it stays empty.
 */
const rule = z.enum(['returns', 'blocks', 'advises'])

/** How a field is asked for, and what is said when it is missing: `missing` what, `mend` how to mend it. */
const asking = { title: line(100), question: line(), why: paragraph, placeholder: line(1000).optional(), rule: rule.optional() }
const missed = { missing: line().optional(), mend: line().optional() }

const Field = z.strictObject({ field: z.enum(askable), or: z.enum(insteads).optional(), ...asking, ...missed })

/** A field that only this SOP asks for; `after` names the field, or the extra field before it, that it follows. */
const ExtraField = z.strictObject({
  id: z.string().regex(/^[A-Za-z][\w-]{0,59}$/, 'Begin with a letter; then up to 59 letters, digits, “-” or “_”.'),
  type: z.enum(['text', 'choice', 'number', 'link']),
  choices: z.array(line(200)).max(100, 'Keep this to 100 choices.').default([]),
  after: line(100),
  ...asking,
  ...missed,
})

/** A reason to escalate, the proof it asks for, and who else hears of it. */
const Criterion = z.strictObject({
  id: slug,
  title: line(),
  proof: z.strictObject({ question: line(), placeholder: line(1000) }),
  handoff: z.array(z.enum(parties)).default([]),
})

/** What belongs to another SOP, told by questions that all get a yes. */
const NotFor = z.strictObject({
  id: slug,
  title: line(),
  sop: slug,
  because: paragraph,
  test: z.array(line()).min(1, 'Ask at least one question.').max(20, 'Keep this to 20 questions.'),
})

/** The first words of a recommendation, for who has none yet. */
const Starter = z.strictObject({ id: slug, title: line(100), text: line(1000) })

const Texts = z.strictObject({
  intro: paragraph,
  /** Said before anybody writes: what to look through first. */
  before: paragraph,
  criteria: paragraph,
  proposal: paragraph,
  unsure: paragraph,
  submitted: paragraph,
  returned: paragraph,
  patterns: paragraph,
  macro: paragraph,
})

/** The policy as data: what a case must hold, what is asked and why, who gets it, and what becomes of the ticket. */
export const Sop = z.strictObject({
  name: slug,
  title: line(100),
  summary: paragraph,
  criteria: z.array(Criterion).max(50, 'Keep this to 50 criteria.'),
  notFor: z.array(NotFor).max(50, 'Keep this to 50 rows.'),
  /** In the order in which people are asked, and findings are told. */
  fields: z.array(Field).min(1, 'Ask for at least one field.'),
  extra: z.array(ExtraField).max(50, 'Keep this to 50 fields.').default([]),
  vocabularies: Vocabularies,
  starters: z.array(Starter).max(50, 'Keep this to 50 starters.').default([]),
  handoff: Handoff,
  macro: MacroLayout,
  /** What happens, step by step, as its readers are told. */
  flow: z.array(line()).max(50, 'Keep this to 50 steps.').default([]),
  texts: Texts,
  /** A case as an agent wrote it, for readers to learn from. */
  sample: text(),
})

export type Sop = z.infer<typeof Sop>
export type FieldOfSop = Sop['fields'][number]
export type ExtraOfSop = Sop['extra'][number]
