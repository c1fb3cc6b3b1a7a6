import { Case } from '#src/cases/case.ts'
import { usualSop } from '#src/escalations/draft.ts'
import { mergePatch } from '#src/foundation/merge-patch.ts'
import { good, presence, tickets, wording } from '#src/sops/check.examples.ts'
import { check } from '#src/sops/check.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import type { Figure } from './figure.ts'

const examples = [...presence, ...tickets, ...wording]

/** The SOP applied to cases as people write them, complete and not. No text comes twice, so that nothing is remembered. */
export async function checks(): Promise<Figure[]> {
  const usual = (await shippedSops()).find(({ name }) => name === usualSop)
  if (!usual) throw new Error(`There is no ${usualSop}.`)
  const [warmUp, measured] = [casesFrom(0, 2_000), casesFrom(2_000, 20_000)]
  const through = (cases: readonly Case[]) => cases.reduce((found, one) => found + check(one, usual.sop, { openOnTicket: [] }).length, 0)
  through(warmUp)
  const from = performance.now()
  through(measured)
  const seconds = (performance.now() - from) / 1_000
  return [{ bench: 'check', figure: 'checks a second', value: measured.length / seconds, unit: '1/s', must: 5_000 }]
}

const casesFrom = (first: number, count: number) => Array.from({ length: count }, (_, at) => caseAt(first + at))

function caseAt(number: number): Case {
  const [, patch] = examples[number % examples.length] ?? ['', {}]
  return Case.parse(numbered(mergePatch(good, patch), number))
}

/** The same case about something else: every longer text gets a number of its own. */
function numbered(part: unknown, number: number): unknown {
  return JSON.parse(JSON.stringify(part), (_, value) =>
    typeof value === 'string' && value.length > 30 && value.includes(' ') ? `${value} (${number})` : value,
  )
}
