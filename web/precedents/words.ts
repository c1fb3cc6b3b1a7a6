import type { Precedent } from '../data/precedents.ts'
import type { paths } from '../openapi.ts'

/** A precedent as it stands in a form: what is open is an empty text, and each line is a condition. */
export type Words = {
  question: string
  ruling: string
  persona: string
  plan: string
  amount: string
  conditions: string
  appliedBy: Precedent['appliedBy']
  upTo: string
  reviewOn: string
}

export type Body = Omit<paths['/api/precedents']['post']['requestBody']['content']['application/json'], 'escalation' | 'publish' | 'acknowledged'>
export type Patch = paths['/api/precedents/{id}']['patch']['requestBody']['content']['application/json']

/** What a form begins with. */
export function wordsOf({
  question,
  ruling,
  scope: { persona, plan, amount, conditions },
  reviewOn,
  appliedBy = 'tier2',
  upTo = null,
}: Pick<Precedent, 'question' | 'ruling' | 'scope' | 'reviewOn'> & Partial<Pick<Precedent, 'appliedBy' | 'upTo'>>): Words {
  const open = (value: string | null) => value ?? ''
  return {
    question,
    ruling,
    persona: open(persona),
    plan: open(plan),
    amount: open(amount),
    conditions: conditions.join('\n'),
    appliedBy,
    upTo: open(upTo),
    reviewOn,
  }
}

export function bodyOf({ question, ruling, persona, plan, amount, conditions, appliedBy, upTo, reviewOn }: Words) {
  const given = (text: string) => (text.trim() === '' ? null : text.trim())
  const lines = conditions.split('\n').flatMap((line) => given(line) ?? [])
  const scope = { persona: given(persona), plan: given(plan), amount: given(amount), conditions: lines }
  return { question, ruling, scope, appliedBy, upTo: appliedBy === 'tier1' ? given(upTo) : null, reviewOn } satisfies Body
}

/** Only what differs: what stays as it is may be past its date, or hold what was meant to stand there. */
export function patchOf(before: Words, after: Words): Patch {
  const [was, is] = [bodyOf(before), bodyOf(after)]
  const names = (Object.keys(is) as (keyof typeof is)[]).filter((name) => JSON.stringify(is[name]) !== JSON.stringify(was[name]))
  return Object.fromEntries(names.map((name) => [name, is[name]]))
}

/** Where the form shows what the server calls `field`: `scope.conditions[1]` is a line of the conditions. */
export const placeOf = (field: string) => field.replace(/^scope\./, '').replace(/\[\d+\]$/, '')
