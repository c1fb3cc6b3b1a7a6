import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Call, callOf } from './fuzz-calls.ts'
import { operationsOf } from './fuzz-document.ts'
import { faultsKept } from './fuzz-kept.ts'
import { type Fuzzed, openFuzzed } from './fuzz-run.ts'

/** Another seed every time; FUZZ_SEED repeats one, FUZZ_CALLS makes fewer or more. */
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))
const calls = Number(process.env.FUZZ_CALLS ?? 10_000)

/** Calls in one go of fast-check, which keeps all of a go in mind. */
const perGo = 500

/** How long one go may take, with the search for a smaller call once one has failed, in milliseconds. */
const patience = 120_000

/** The last tenth comes three at once, whichever; before that one after the other, so that a seed repeats a failure exactly. */
const alone = Math.ceil(calls * 0.9)

test(`${calls} calls made up from our own OpenAPI document get no fault, and lose nothing (FUZZ_SEED=${seed})`, { timeout: 600_000 }, async () => {
  console.log(`FUZZ_SEED=${seed}`)
  const fuzzed = await openFuzzed(seed)
  const { office, make, acknowledged, answers } = fuzzed
  const operations = operationsOf((await office.with().get('/api/openapi.json')).body)
  const call = callOf(operations)

  await eachOf(call, alone, seed, make)
  await eachOf(fc.array(call, { minLength: 1, maxLength: 3, size: 'max' }), Math.ceil((calls - alone) / 2), seed + 1, (some) => atOnce(fuzzed, some))

  expect(await faultsKept(office, acknowledged)).toEqual([])
  if (process.env.FUZZ_TALLY)
    console.log(
      [...answers]
        .toSorted()
        .map(([what, count]) => `${count} ${what}`)
        .join('\n'),
    )
  // A run that was turned away everywhere would prove nothing.
  const reached = operations.filter(({ method, path }) => [...answers.keys()].some((what) => what.startsWith(`${method} ${path} 2`)))
  if (calls >= 10_000) expect(reached.length / operations.length).toBeGreaterThan(0.9)
})

async function eachOf<T>(arbitrary: fc.Arbitrary<T>, count: number, first: number, make: (made: T) => Promise<void>) {
  for (let done = 0; done < count; done += perGo) {
    const property = fc.asyncProperty(arbitrary, make)
    const found = await fc.check(property, { seed: first + done, numRuns: Math.min(perGo, count - done), interruptAfterTimeLimit: patience })
    if (found.failed) throw new Error(`FUZZ_SEED=${seed}, go ${found.seed}, run ${found.numRuns}: ${messageOf(found.errorInstance)}`)
    expect(found.numRuns, 'the time was up').toBe(Math.min(perGo, count - done))
  }
}

/** All of them are answered before anything is said of one, so that none runs on into the next go. */
async function atOnce({ make }: Fuzzed, some: readonly Call[]) {
  const made = await Promise.allSettled(some.map(make))
  const failed = made.find((one) => one.status === 'rejected')
  if (failed) throw new Error(`${messageOf(failed.reason)}\n(made together with ${some.map(({ method, path }) => `${method} ${path}`).join(', ')})`)
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
