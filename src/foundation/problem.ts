import { z } from 'zod'
import type { Kind, Refusal } from './refusal.ts'

export const statuses = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  too_slow: 408,
  conflict: 409,
  stale: 412,
  too_large: 413,
  unsupported: 415,
  misdirected: 421,
  invalid: 422,
  unconditional: 428,
  too_many: 429,
  unavailable: 503,
  no_room: 507,
} as const satisfies Record<Kind, number>

/** A finding of the SOP's check, as it crosses a door. */
export const FindingView = z
  .object({
    field: z.string().meta({ example: 'steps[k3f].saw' }),
    rule: z.string().meta({ example: 'steps.no-negative' }),
    severity: z.enum(['returns', 'blocks', 'advises']),
    message: z.string(),
    mend: z.string(),
  })
  .meta({ id: 'Finding' })

const ChangeView = z.object({
  path: z.string(),
  was: z.unknown(),
  is: z.unknown(),
  by: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  at: z.iso.datetime(),
})

const everyStatus = [...Object.values(statuses), 500 as const]

/** A problem document: RFC 9457 section 3 (https://www.rfc-editor.org/rfc/rfc9457, read 2026-11-23), with Baton's own members from `code` on. */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.literal(everyStatus).meta({ type: 'integer', enum: everyStatus }), // said here, or the API’s document would name the first alone
    detail: z.string(),
    code: z.string().meta({ example: 'escalation.cannot_move' }),
    requestId: z.string(),
    facts: z.looseObject({}),
    problems: z.array(z.object({ field: z.string().meta({ example: 'marks[0].mend' }), message: z.string() })),
    findings: z.array(FindingView),
    changed: z.array(ChangeView),
  })
  .meta({ id: 'Problem' })

export type ProblemDocument = z.infer<typeof ProblemDocument>

/** How many fields one document names; `facts.count` has the whole number. Otherwise an answer could be ten times as long as what was sent. */
const mostProblems = 100

/** The only maker of problem documents. Without a refusal it is our fault, and says nothing of the cause. */
export function problemDocument(requestId: string, refusal?: Refusal): ProblemDocument {
  const { kind, code, title, detail, facts, problems, findings, changed } = refusal?.parts ?? fault
  const status = kind === 'fault' ? 500 : statuses[kind]
  const lists = { problems: problems.slice(0, mostProblems), findings: [...findings], changed: [...changed] }
  // Relative on purpose: a self-hosted Baton explains its own codes, under its own address.
  return { type: `/docs/refusals#${code}`, title, status, detail, code, requestId, facts: { ...facts }, ...lists }
}

const fault = {
  kind: 'fault',
  title: 'Something went wrong on our side',
  detail: 'It has been logged. Try again; if it stays, tell whoever runs this Baton, with the request id.',
  code: 'internal',
  facts: {},
  problems: [],
  findings: [],
  changed: [],
} as const
