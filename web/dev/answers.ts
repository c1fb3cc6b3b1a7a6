import { client, type Problem } from '../client.ts'
import { dev } from '../texts/en/dev.ts'

const words = dev.answers

/** The ways in which the API can answer what a page reads. */
export const ways = ['real', 'pending', 'empty', 'refused', 'fault', 'lost'] as const
export type Way = (typeof ways)[number]

let way: Way = 'real'

/** How it answers now. */
export const wayNow = () => way

/** From now on it answers in this way; what has been read already is for the caller to forget. */
export function answerIn(next: Way) {
  way = next
}

// Put before the client by whoever opens the page of development, and by nobody else.
client.use({
  onRequest: ({ request }) => (isSpared(request) ? undefined : instead[way]()),
  onResponse: ({ request, response }) => (way === 'empty' && !isSpared(request) ? emptied(response) : undefined),
})

/** What people change is changed; and without knowing who they are, or this page, there would be no way back. */
const isSpared = ({ method, url }: Request) => method !== 'GET' || /^\/api\/(me|dev)(\/|$)/.test(new URL(url).pathname)

const nothing = { type: 'about:blank', code: 'dev', requestId: '', facts: {}, problems: [], findings: [], changed: [] }

/** What it refuses with. */
export const problems = {
  refused: { ...nothing, ...words.refused, status: 403 },
  fault: { ...nothing, ...words.fault, status: 500 },
} satisfies Record<string, Problem>

const instead: Record<Way, () => Response | Promise<Response> | undefined> = {
  real: () => undefined,
  empty: () => undefined,
  pending: () => new Promise(() => {}),
  refused: () => Response.json(problems.refused, { status: 403 }),
  fault: () => Response.json(problems.fault, { status: 500 }),
  lost: () => Response.error(),
}

/** The same answer, without what is in its list. */
async function emptied(response: Response) {
  const body: unknown = await response.clone().json()
  const isList = typeof body === 'object' && body !== null && 'items' in body
  return isList ? Response.json({ ...body, items: [], next: null, total: 0 }) : response
}
