import { changesBetween } from '#src/cases/changes.ts'
import { texts } from '../../texts/texts.ts'
import { type Mark, pathTitle, type Sop, type Written } from '../case/reading.ts'
import { answersTo } from './answers.ts'

const words = texts.escalation

/** One place that differs from the round before, in words, with what had been asked there. */
export type Change = { path: string; title: string; how: 'changed' | 'added' | 'removed' | 'moved'; was: string; is: string; asked: readonly Mark[] }

type Rounds = { before: Written; after: Written; sop: Sop | null; asked: readonly Mark[] }

/** What changed between two rounds, in the order of the case, and what was asked for and has not changed. */
export function changedBetween({ before, after, sop, asked }: Rounds): { changes: Change[]; left: Mark[] } {
  const differences = changesBetween(before, after)
  const answers = (field: string, path: string) => answersTo(field, sop).some((one) => touches(one, path))
  const changes = differences.map(({ path, was, is }): Change => {
    // What was taken out has its number, and its name, in the round before.
    const title = pathTitle({ written: is === null ? before : after, sop }, path)
    const about = asked.filter(({ field }) => answers(field, path))
    if (isOrder(was) && isOrder(is)) return { path, title, how: 'moved', was: '', is: '', asked: about }
    const how = was === null ? 'added' : is === null ? 'removed' : 'changed'
    return { path, title, how, was: inWords(was, path, sop), is: inWords(is, path, sop), asked: about }
  })
  return { changes, left: asked.filter(({ field }) => !differences.some(({ path }) => answers(field, path))) }
}

/** A mark on a part speaks of its whole, and one on a whole of all its parts. */
const touches = (one: string, other: string) => one === other || isWithin(one, other) || isWithin(other, one)
const isWithin = (path: string, whole: string) => path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`)

/** The names of a list's rows, in an order that has changed. */
const isOrder = (value: unknown): value is string[] => Array.isArray(value) && value.every((name) => typeof name === 'string' && /^[\w-]{1,40}$/.test(name))

const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  verdict: words.case.verdicts,
  confidence: words.case.confidence,
  health: words.case.health,
  kind: words.case.references,
}

/** A value as people read it: choices by their names, a row by what stands in it, without its id. */
function inWords(value: unknown, path: string, sop: Sop | null): string {
  if (value === null || value === undefined) return ''
  const name = /(\w+)$/.exec(path)?.[1] ?? ''
  if (typeof value === 'string') return name === 'criterion' ? (sop?.criteria.find(({ id }) => id === value)?.title ?? value) : (named[name]?.[value] ?? value)
  if (Array.isArray(value)) return value.map((one) => inWords(one, path, sop)).join('\n')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .filter(([member]) => member !== 'id')
    .map(([member, one]) => inWords(one, `${path}.${member}`, sop))
    .filter((said) => said !== '')
    .join('\n')
}
