import TurndownService from 'turndown'
import { tooIntricate } from '#src/foundation/markdown-budget.ts'

/** An article as another place has it. `key` is its name there, by which the next import knows it again; `body` is Markdown. */
export type Imported = { key: string; title: string; body: string; url: string | null }

/** What could not be taken in, and why. */
export type LeftOut = { key: string; because: string }

/** What was read: what is taken in, and what is not. `drafts`: how many were left out as such, for nobody was meant to read them. */
export type ReadArticles = { articles: Imported[]; leftOut: LeftOut[]; drafts: number }

const turndown = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-' }).remove(['script', 'style', 'iframe'])

/** HTML as Markdown: what it looks like is lost, what it says is kept. */
export const markdownOf = (html: string) => turndown.turndown(html).trim()

/** An article, if it says something; or why it was left out. */
export function articleOrWhy({ key, title, body, url }: Imported): { article: Imported } | { leftOut: LeftOut } {
  if (title.trim() === '') return { leftOut: { key, because: 'it has no title' } }
  if (body.trim() === '') return { leftOut: { key, because: 'it has no text' } }
  if (body.length > 100_000) return { leftOut: { key, because: 'it is longer than 100,000 characters; split it' } }
  const intricate = tooIntricate(body)
  if (intricate !== null) return { leftOut: { key, because: `it cannot be read in time: ${intricate}` } }
  return { article: { key, title: title.trim().slice(0, 300), body: clean(body).trim(), url: url !== null && /^https?:\/\//.test(url) ? url : null } }
}

/** The same for one whose body is HTML. */
export const articleFromHtml = ({ body, ...given }: Imported) => articleOrWhy({ ...given, body: markdownOf(body) })

/** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
const clean = (text: string) => text.replaceAll('\0', '').toWellFormed()

/** Sorts what was read into what is taken in and what is not. */
export function sorted(read: readonly ReturnType<typeof articleOrWhy>[], drafts = 0): ReadArticles {
  const articles = read.flatMap((one) => ('article' in one ? one.article : []))
  return { articles, leftOut: read.flatMap((one) => ('leftOut' in one ? one.leftOut : [])), drafts }
}
