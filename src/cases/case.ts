import { z } from 'zod'
import { newRowId } from '#src/foundation/ids.ts'
import { open, text } from '#src/foundation/text.ts'
import { sizeProblem } from './size.ts'

export const verdicts = ['tested', 'confirmed', 'ruled-out'] as const
export const confidences = ['low', 'medium', 'high'] as const
export const healths = ['healthy', 'at-risk', 'churning', 'unknown'] as const
export const referenceKinds = ['sop', 'article', 'precedent', 'link'] as const

/** The most rows one list of a case takes. */
export const mostRows = 100

/** A list of rows, each with a short id of its own: the one it came with, or a new one, and never two alike. */
const rows = <Row extends z.ZodType<{ id: string }>>(row: Row) =>
  z
    .array(row, 'Give this as a list.')
    .max(mostRows, `Keep this to ${mostRows} rows.`)
    .superRefine((given, context) => {
      const twice = given.findIndex(({ id }, at) => given.findIndex((other) => other.id === id) !== at)
      if (twice >= 0)
        context.addIssue({ code: 'custom', path: [twice, 'id'], message: 'This id stands on two rows of the list; leave it out to get a new one.' })
    })
    .default([])

const rowId = z
  .string()
  .regex(/^[\w-]{1,40}$/, 'A row id is 1 to 40 letters, digits, “-” or “_”; leave it out to get one.')
  .default(() => newRowId())
  .meta({ type: 'string', pattern: '^[\\w-]{1,40}$' }) // said here, or the API's document would show another fresh id as the default each time

const empty = open().default(null)

const Customer = z.strictObject({ name: empty, persona: empty, plan: empty, health: z.enum(healths).nullable().default(null), notes: empty })

const Claim = z.strictObject({ id: rowId, criterion: text(100), proof: empty })

const Step = z.strictObject({ id: rowId, did: empty, verdict: z.enum(verdicts).nullable().default(null), saw: empty })

const Reference = z.strictObject({ id: rowId, kind: z.enum(referenceKinds), target: empty, url: empty, title: empty })

const Assumption = z.preprocess((given) => (typeof given === 'string' ? { text: given } : given), z.strictObject({ id: rowId, text: text() }))

const Proposal = z.strictObject({
  recommendation: empty,
  references: rows(Reference),
  assumptions: rows(Assumption),
  confidence: z.enum(confidences).nullable().default(null),
})

/** Evidence bears the id of the upload it shows, so it can stand in a case once only; in small letters, as the database writes it. */
const Evidence = z.strictObject({
  id: z.uuid('Give the id that the upload was answered with.').toLowerCase(),
  caption: empty,
  step: text(40).nullable().default(null),
})

/** A field that an SOP adds: text, a choice or a link are strings; a number is a number. */
const Extra = z
  .record(
    z.string().regex(/^[a-z][\w-]{0,59}$/i, 'Name an extra field as the SOP does.'),
    z.union([z.null(), z.number(), text()], 'Give a text or a number, or null to clear it.'),
  )
  .refine((given) => Object.keys(given).length <= mostRows, `Keep this to ${mostRows} fields.`)

/** The parts of a case, for what is made of them. `Case` says what they are together. */
export const CaseParts = z.strictObject({
  ticket: empty,
  customer: Customer.default(() => Customer.parse({})),
  criteria: rows(Claim),
  ask: empty,
  blocker: empty,
  steps: rows(Step),
  evidence: rows(Evidence),
  evidenceWaiver: empty,
  proposal: Proposal.default(() => Proposal.parse({})),
  extra: Extra.default({}),
  unplaced: z.array(text()).max(mostRows, `Keep this to ${mostRows} pieces.`).default([]),
})

/**
 * What the agent wrote. Everything may be missing: a draft is saved as it is, and the SOP's check says what is open.
 * The same schema reads it from every door and gives it its one shape: rows have ids, what is empty is null or [].
 */
export const Case = CaseParts.superRefine(withinSize).meta({ id: 'Case' })

/** A case is bounded as a whole: the problem stands at its largest part. */
export function withinSize(written: object, context: z.RefinementCtx) {
  const problem = sizeProblem(written)
  if (problem) context.addIssue({ code: 'custom', path: [problem.field], message: problem.message })
}

export type Case = z.infer<typeof Case>
export type CaseInput = z.input<typeof Case>

/** A case in which nothing has been written yet. */
export const emptyCase = (): Case => Case.parse({})
