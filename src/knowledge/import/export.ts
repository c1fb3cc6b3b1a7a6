import { z } from 'zod'
import { articleOrWhy, markdownOf, type ReadArticles, sorted } from './imported.ts'

const id = z.union([z.string(), z.number()]).transform(String)

/** As Intercom lists articles (https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles, read 2026-11-28). */
export const IntercomArticle = z.object({
  id,
  title: z.string().nullish(),
  body: z.string().nullish(),
  url: z.string().nullish(),
  state: z.string().nullish(),
})
const IntercomExport = z.object({ data: z.array(IntercomArticle), total_count: z.int().nullish() })

/** As Zendesk's Help Center lists them (https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/, read 2026-11-28). */
const ZendeskExport = z.object({
  articles: z.array(z.object({ id, title: z.string().nullish(), body: z.string().nullish(), html_url: z.string().nullish(), draft: z.boolean().nullish() })),
  count: z.int().nullish(),
})

type Given = { id: string; title?: string | null | undefined; body?: string | null | undefined; url?: string | null | undefined; isDraft: boolean }

/** `listed` are there, of a `total` that it says there are: one page of several has fewer. */
type Export = ReadArticles & { source: 'intercom' | 'zendesk'; listed: number; total: number }

/** Articles of an export of Intercom's or Zendesk's; null when the JSON is neither. Drafts are left out: nobody was meant to read them. */
export function articlesFromExport(json: unknown): Export | null {
  const intercom = IntercomExport.safeParse(Array.isArray(json) ? { data: json } : json)
  if (intercom.success) {
    const { data, total_count } = intercom.data
    return { source: 'intercom', ...counted(data, total_count), ...readIntercom(data) }
  }
  const zendesk = ZendeskExport.safeParse(json)
  if (!zendesk.success) return null
  const { articles, count } = zendesk.data
  return { source: 'zendesk', ...counted(articles, count), ...read(articles.map((one) => ({ ...one, url: one.html_url, isDraft: one.draft === true }))) }
}

/** Whether a file or Intercom itself lists them, an article has the same id, and is the same. */
export const readIntercom = (listed: readonly z.infer<typeof IntercomArticle>[]): ReadArticles =>
  read(listed.map((one) => ({ ...one, isDraft: one.state === 'draft' })))

function counted(all: readonly { id: string }[], total: number | null | undefined) {
  const listed = new Set(all.map(({ id }) => id)).size
  return { listed, total: total ?? listed }
}

function read(given: readonly Given[]): ReadArticles {
  const once = [...new Map(given.map((one) => [one.id, one])).values()] // pages that somebody joined may overlap
  const meant = once.filter(({ isDraft }) => !isDraft)
  const articles = meant.map(({ id: key, title, body, url }) => articleOrWhy({ key, title: title ?? '', body: markdownOf(body ?? ''), url: url ?? null }))
  return sorted(articles, once.length - meant.length)
}
