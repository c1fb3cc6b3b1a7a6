import { type Figure, say } from '../figure.ts'
import { survive } from './survive.ts'

const kills = 20

/** Nothing acknowledged is ever lost, whoever is killed, and nothing is done twice. */
export async function crash(): Promise<Figure[]> {
  const { acknowledged, lost, longestGap, faults } = await survive(kills)
  for (const fault of faults.slice(0, 20)) say(fault)
  say(`${kills} kills, ${acknowledged} acknowledged writes, ${lost} tries whose answer was lost`)
  return [
    { bench: 'crash', figure: `faults after ${kills} kills`, value: faults.length, unit: 'faults', must: 0, less: true },
    { bench: 'crash', figure: 'acknowledged writes', value: acknowledged, unit: 'writes', must: kills },
    { bench: 'crash', figure: 'longest time without an answer', value: longestGap, unit: 'ms', less: true },
  ]
}
