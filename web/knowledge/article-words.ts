import type { Article } from '../data/knowledge.ts'
import type { paths } from '../openapi.ts'

/** An article as it stands in a form: what is open is an empty text, an owner is an id. */
export type Words = { title: string; body: string; url: string; owner: string | null; reviewOn: string }

type Body = paths['/api/articles']['post']['requestBody']['content']['application/json']
type Patch = paths['/api/articles/{id}']['patch']['requestBody']['content']['application/json']

export const wordsOf = ({ title, body, url, owner, reviewOn }: Pick<Article, 'title' | 'body' | 'url' | 'owner' | 'reviewOn'>): Words => ({
  ...{ title, body, url: url ?? '', owner: owner?.id ?? null, reviewOn: reviewOn ?? '' },
})

const given = (text: string) => (text.trim() === '' ? null : text.trim())

export const bodyOf = ({ title, body, url, owner, reviewOn }: Words) =>
  ({ title: title.trim(), body: body.trim(), url: given(url), owner, reviewOn: given(reviewOn) }) satisfies Body

/** Only what differs. */
export function patchOf(before: Words, after: Words): Patch {
  const [was, is] = [bodyOf(before), bodyOf(after)]
  const names = (Object.keys(is) as (keyof typeof is)[]).filter((name) => is[name] !== was[name])
  return Object.fromEntries(names.map((name) => [name, is[name]]))
}

/** A year on, to begin with: what nobody looks at again grows old. In UTC, as the server counts days. */
export function inAYear(now: Date): string {
  const then = new Date(now)
  then.setUTCFullYear(now.getUTCFullYear() + 1)
  return then.toISOString().slice(0, 10)
}
