import type { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import type { FieldOfSop, Sop } from '../sop.ts'
import { isBlank } from './blank.ts'
import type { RuleName } from './catalogue.ts'

type Field = FieldOfSop['field']
type Place = Field | NonNullable<FieldOfSop['or']>
type OfRows = Extract<Field, `${string}[]${string}`>
type Single = Exclude<Place, OfRows>

const nameOf = {
  ticket: 'ticket.missing',
  'customer.name': 'customer.no-name',
  'customer.persona': 'customer.no-persona',
  'customer.plan': 'customer.no-plan',
  'customer.health': 'customer.no-health',
  'customer.notes': 'customer.no-notes',
  criteria: 'criteria.missing',
  'criteria[].proof': 'criteria.no-proof',
  ask: 'ask.missing',
  blocker: 'blocker.missing',
  steps: 'steps.missing',
  'steps[].did': 'steps.no-did',
  'steps[].verdict': 'steps.no-verdict',
  'steps[].saw': 'steps.no-saw',
  evidence: 'evidence.missing',
  'evidence[].caption': 'evidence.no-caption',
  'proposal.recommendation': 'proposal.missing',
  'proposal.references': 'proposal.no-references',
  'proposal.assumptions': 'proposal.no-assumptions',
  'proposal.confidence': 'proposal.no-confidence',
} as const satisfies Record<Field, RuleName>

type Step = Case['steps'][number]
type Claim = Case['criteria'][number]

/** A row that a form added and nobody filled says nothing, and asks for nothing. */
const isStep = ({ did, verdict, saw }: Step) => !isBlank(did) || verdict !== null || !isBlank(saw)
const isClaim = ({ criterion, proof }: Claim) => !isBlank(criterion) || !isBlank(proof)

const isGiven: Record<Single, (given: Case) => boolean> = {
  ticket: ({ ticket }) => !isBlank(ticket),
  'customer.name': ({ customer }) => !isBlank(customer.name),
  'customer.persona': ({ customer }) => !isBlank(customer.persona),
  'customer.plan': ({ customer }) => !isBlank(customer.plan),
  'customer.health': ({ customer }) => customer.health !== null,
  'customer.notes': ({ customer }) => !isBlank(customer.notes),
  criteria: ({ criteria }) => criteria.some(isClaim),
  ask: ({ ask }) => !isBlank(ask),
  blocker: ({ blocker }) => !isBlank(blocker),
  steps: ({ steps }) => steps.some(isStep),
  evidence: ({ evidence }) => evidence.length > 0,
  evidenceWaiver: ({ evidenceWaiver }) => !isBlank(evidenceWaiver),
  'proposal.recommendation': ({ proposal }) => !isBlank(proposal.recommendation),
  'proposal.references': ({ proposal }) => proposal.references.some(({ target, url, title }) => ![target, url, title].every(isBlank)),
  'proposal.assumptions': ({ proposal }) => proposal.assumptions.some(({ text }) => !isBlank(text)),
  'proposal.confidence': ({ proposal }) => proposal.confidence !== null,
}

/** The rows that lack this part. */
const lacking: Record<OfRows, (given: Case) => readonly { id: string }[]> = {
  'criteria[].proof': ({ criteria }) => criteria.filter((claim) => isClaim(claim) && isBlank(claim.proof)),
  'steps[].did': ({ steps }) => steps.filter((step) => isStep(step) && isBlank(step.did)),
  'steps[].verdict': ({ steps }) => steps.filter((step) => isStep(step) && step.verdict === null),
  'steps[].saw': ({ steps }) => steps.filter((step) => isStep(step) && isBlank(step.saw)),
  'evidence[].caption': ({ evidence }) => evidence.filter(({ caption }) => isBlank(caption)),
}

const isOfRows = (field: Place): field is OfRows => field.includes('[]')

/** What the SOP asks for and the case does not hold, each by the rule of its field. */
export const missingFields = (given: Case, sop: Sop): Finding[] => sop.fields.flatMap((field) => missingIn(given, sop, field))

function missingIn(given: Case, sop: Sop, asked: FieldOfSop): Finding[] {
  const { field, or, rule: severity, title, question, missing = `${title}: nothing is given.`, mend = question } = asked
  if (severity === undefined) return []
  const rule = nameOf[field]
  if (!isOfRows(field)) return isGiven[field](given) || (or && isGiven[or](given)) ? [] : [{ field, rule, severity, message: missing, mend }]
  const mendOf = field === 'criteria[].proof' ? proofMends(given, sop, mend) : () => mend
  return lacking[field](given).map((row) => ({ field: field.replace('[]', `[${row.id}]`), rule, severity, message: missing, mend: mendOf(row) }))
}

/** A criterion says itself what would prove it. */
function proofMends({ criteria }: Case, sop: Sop, otherwise: string) {
  return ({ id }: { id: string }) => {
    const claimed = criteria.find((claim) => claim.id === id)?.criterion
    const question = sop.criteria.find((criterion) => criterion.id === claimed)?.proof.question
    return question === undefined ? otherwise : `Answer this: ${question}`
  }
}
