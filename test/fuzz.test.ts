import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answered, faultIn } from './fuzz-answers.ts'
import { type Call, callOf, operationsOf } from './fuzz-calls.ts'
import { faultsKept } from './fuzz-kept.ts'
import { openFuzzedOffice } from './fuzz-office.ts'
import { resolved } from './fuzz-send.ts'
import { heard } from './heard.ts'

/** Another seed every time; FUZZ_SEED repeats one, FUZZ_CALLS makes fewer or more. */
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))
const calls = Number(process.env.FUZZ_CALLS ?? 10_000)

/** Calls in one go of fast-check, which keeps all of a go in mind. */
const perGo = 500

/** How long the search for a smaller call may take once one has failed, in milliseconds. */
const patience = 60_000

test(`${calls} calls made up from our own OpenAPI document get no fault, and lose nothing (FUZZ_SEED=${seed})`, { timeout: 600_000 }, async () => {
  console.log(`FUZZ_SEED=${seed}`)
  const { office, known } = await openFuzzedOffice(seed)
  const { app, lines } = await heard(office, 'error')
  const operations = operationsOf((await office.with().get('/api/openapi.json')).body)
  const acknowledged = new Map<string, number>()
  const answers = new Map<string, number>()

  async function make(call: Call) {
    office.later(1_000)
    const sent = await resolved(office, known, call)
    const response = await app.request(sent.path, sent.init)
    const answer = { status: response.status, headers: response.headers, text: await response.text() }
    const fault = faultIn(call.operation, call.method, answer)
    if (fault) throw new Error(`${fault}\n${sent.curl}\n→ ${answer.status} ${answer.text.slice(0, 2_000)}\n${lines.at(-1) ?? ''}`)
    note(call, answer)
  }

  /** What must still be there at the end, and where the next page begins. */
  function note({ operation }: Call, { status, headers, text }: Answered) {
    const body = text.startsWith('{') ? JSON.parse(text) : {}
    const what = `${operation.method} ${operation.path} ${status} ${body.code ?? ''}`
    answers.set(what, (answers.get(what) ?? 0) + 1)
    if (status >= 400) return
    if (headers.has('etag') && body.version) acknowledged.set(body.id, Math.max(body.version, acknowledged.get(body.id) ?? 0))
    if (typeof body.next === 'string') known.cursor = body.next
  }

  for (let made = 0; made < calls; made += perGo) {
    const property = fc.asyncProperty(callOf(operations), make)
    const found = await fc.check(property, { seed: seed + made, numRuns: Math.min(perGo, calls - made), interruptAfterTimeLimit: patience + 60_000 })
    if (found.failed) throw new Error(`After ${made + found.numRuns} calls (FUZZ_SEED=${seed}): ${messageOf(found.errorInstance)}`)
  }

  expect(await faultsKept(office, acknowledged)).toEqual([])
  const made = [...answers]
  if (process.env.FUZZ_TALLY)
    console.log(
      made
        .toSorted()
        .map(([what, count]) => `${count} ${what}`)
        .join('\n'),
    )
  // A run that was turned away everywhere would prove nothing.
  const reached = operations.filter(({ method, path }) => made.some(([what]) => what.startsWith(`${method} ${path} 2`)))
  if (calls >= 5_000) expect(reached.length / operations.length).toBeGreaterThan(0.9)
})

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
