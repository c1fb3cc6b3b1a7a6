import { type Answered, faultIn } from './fuzz-answers.ts'
import type { Call } from './fuzz-calls.ts'
import { openFuzzedOffice } from './fuzz-office.ts'
import { resolved } from './fuzz-send.ts'
import { heard } from './heard.ts'

export type Fuzzed = Awaited<ReturnType<typeof openFuzzed>>

/** An office to be called at will, and what its answers have told: what must still be there afterwards, and how often each was given. */
export async function openFuzzed(seed: number) {
  const { office, known } = await openFuzzedOffice(seed)
  const { app, lines } = await heard(office, 'error')
  /** By the id of an escalation or a precedent, the highest version that was acknowledged. */
  const acknowledged = new Map<string, number>()
  const answers = new Map<string, number>()

  function note({ operation }: Call, { status, headers, text }: Answered) {
    const body = text.startsWith('{') ? JSON.parse(text) : {}
    const what = `${operation.method} ${operation.path} ${status} ${body.code ?? ''}`
    answers.set(what, (answers.get(what) ?? 0) + 1)
    if (status >= 400) return
    if (headers.has('etag') && body.version) acknowledged.set(body.id, Math.max(body.version, acknowledged.get(body.id) ?? 0))
    if (typeof body.next === 'string') known.cursor = body.next
  }

  /** Throws when the answer is at fault, with the call as a command to repeat it by, and what the log has of it. */
  async function make(call: Call) {
    office.later(1_000)
    const sent = await resolved(office, known, call)
    const response = await app.request(sent.path, sent.init)
    const answer = { status: response.status, headers: response.headers, text: await textOf(response) }
    const fault = faultIn(call.operation, call.method, answer)
    if (fault) throw new Error(`${fault}\n${sent.curl}\n→ ${answer.status} ${answer.text.slice(0, 2_000)}\n${lines.at(-1) ?? ''}`)
    note(call, answer)
  }

  return { office, make, acknowledged, answers }
}

/** A stream of changes has no end: that it begins is all that is looked at. */
async function textOf(response: Response) {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text()
  await response.body?.cancel()
  return ''
}
