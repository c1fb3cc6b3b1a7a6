import { z } from 'zod'
import { ProblemDocument, statuses } from '#src/foundation/problem.ts'
import { allRefusals } from '#src/http/documents.ts'
import type { Operation } from './fuzz-document.ts'

export type Answered = { status: number; headers: Headers; text: string }

/** What is wrong with an answer, whoever asked for whatever; null when nothing is. */
export function faultIn(operation: Operation, method: string, answer: Answered): string | null {
  const { status, headers } = answer
  if (status >= 500) return `${status}: a fault of ours`
  if (!headers.get('x-request-id')) return 'it has no x-request-id'
  if (method === 'HEAD' || method === 'OPTIONS' || status === 304 || status === 416) return null
  return status >= 400 ? faultInProblem(answer) : method === operation.method ? faultInResult(operation, answer) : null
}

function faultInResult({ responses }: Operation, { status, text, headers }: Answered): string | null {
  const content = responses[status]?.content
  if (!responses[status]) return `${status} is not among its responses in the OpenAPI document`
  const schema = content?.['application/json']?.schema
  if (!schema) return null
  if (!headers.get('content-type')?.startsWith('application/json')) return 'it is no JSON'
  const parsed = readerOf(schema).safeParse(JSON.parse(text))
  return parsed.success ? null : `it is not as the OpenAPI document says: ${JSON.stringify(parsed.error.issues.slice(0, 3))}`
}

const readers = new WeakMap<object, z.ZodType>()

/** The document's own words make the schema: what clients are told is what is held here. */
function readerOf(schema: object): z.ZodType {
  const made = readers.get(schema) ?? z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
  readers.set(schema, made)
  return made
}

/** What ends as a sentence for people does. */
const isSentence = (text: string) => /\S[.!?…”)]$/u.test(text)

/** What is said where no schema has words of its own: true of everything, and of little help. */
const toDocs = /\/api\/docs shows/

/** How zod words what it was not told to word: nothing for people. */
const zodsOwn = /^(Invalid\b|Too (big|small)|Unrecognized key|Required$|Expected\b)|expected \w+, received|\bNaN\b.*received/

function faultInProblem({ status, headers, text }: Answered): string | null {
  if (headers.get('content-type') !== 'application/problem+json') return `${status} without a problem document`
  const parsed = ProblemDocument.safeParse(JSON.parse(text))
  if (!parsed.success) return `no valid problem document: ${parsed.error.message}`
  const { code, title, detail, problems, findings, requestId } = parsed.data
  const known = allRefusals[code]
  if (!known) return `the code ${code} is in no catalogue`
  if (parsed.data.status !== status || statuses[known.kind] !== status || known.title !== title) return `${code} does not go with ${status} “${title}”`
  if (requestId !== headers.get('x-request-id')) return 'its requestId is not the x-request-id'
  if (!detail.endsWith('.')) return `its detail is no sentence: ${detail}`
  if (status === 422 && problems.length + findings.length === 0) return 'a 422 names no field'
  return faultInProblems(problems) ?? faultInProblems(findings)
}

function faultInProblems(problems: readonly { field: string; message: string }[]): string | null {
  for (const { field, message } of problems) {
    if (field === '') return `no field is named by “${message}”`
    if (!isSentence(message)) return `“${message}” (${field}) is no sentence`
    if (zodsOwn.test(message)) return `“${message}” (${field}) is how zod talks, not how people do`
    if (toDocs.test(message)) return `“${message}” (${field}) does not say what to do`
  }
  return null
}
