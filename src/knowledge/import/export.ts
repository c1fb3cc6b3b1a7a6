import { z } from 'zod'
import type { Source } from '../articles/article.ts'
import { articleOrWhy, markdownOf, type ReadArticles, sorted } from './imported.ts'

const id = z.union([z.string(), z.number()]).transform(String)

/** As Intercom lists articles (https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles, read 2026-11-28). */
const IntercomArticle = z.object({
  id,
  title: z.string().nullish(),
  body: z.string().nullish(),
  url: z.string().nullish(),
  state: z.string().nullish(),
})
const IntercomExport = z.object({ data: z.array(IntercomArticle) })

/** As Zendesk's Help Center lists them (https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/, read 2026-11-28). */
const ZendeskExport = z.object({
  articles: z.array(z.object({ id, title: z.string().nullish(), body: z.string().nullish(), html_url: z.string().nullish(), draft: z.boolean().nullish() })),
})

type Given = { id: string; title?: string | null | undefined; body?: string | null | undefined; url: string | null; isDraft: boolean }

/** Articles of an export of Intercom's or Zendesk's; null when the JSON is neither. Drafts are left out: nobody was meant to read them. */
export function articlesFromExport(json: unknown): (ReadArticles & { source: Source }) | null {
  const intercom = IntercomExport.safeParse(Array.isArray(json) ? { data: json } : json)
  if (intercom.success)
    return { source: 'intercom', ...read(intercom.data.data.map((one) => ({ ...one, url: one.url ?? null, isDraft: one.state === 'draft' }))) }
  const zendesk = ZendeskExport.safeParse(json)
  if (zendesk.success)
    return { source: 'zendesk', ...read(zendesk.data.articles.map((one) => ({ ...one, url: one.html_url ?? null, isDraft: one.draft === true }))) }
  return null
}

function read(given: readonly Given[]): ReadArticles {
  return sorted(
    given.map(({ id: key, title, body, url, isDraft }) =>
      isDraft ? { leftOut: { key, because: 'it is a draft' } } : articleOrWhy({ key, title: title ?? '', body: markdownOf(body ?? ''), url }),
    ),
  )
}
