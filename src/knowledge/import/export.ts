import { z } from 'zod'
import { type ReadArticles, sorted } from './imported.ts'
import { inThread, orLeftOut } from './in-thread.ts'

const id = z.union([z.string(), z.number()]).transform(String)

const text = z.string().nullish()

/** One item that is no article must not keep the others out: of it only the id is kept, by which it is named. */
const broken = ({ value }: { value: unknown }) => ({ id: id.catch('an item without an id').parse(Object(value).id), isBroken: true })
const isBroken = z.boolean().optional()

/** As Intercom lists articles (https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles, read 2026-11-28). */
export const IntercomArticle = z.object({ id, title: text, body: text, url: text, state: text, isBroken }).catch(broken)
const IntercomExport = z.object({ data: z.array(IntercomArticle), total_count: z.int().nullish() })

/** As Zendesk's Help Center lists them (https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/, read 2026-11-28). */
const ZendeskExport = z.object({
  articles: z.array(z.object({ id, title: text, body: text, html_url: text, draft: z.boolean().nullish(), isBroken }).catch(broken)),
  count: z.int().nullish(),
})

type Text = z.infer<typeof text>
type Given = { id: string; title?: Text; body?: Text; url?: Text; isDraft: boolean; isBroken?: boolean | undefined }

/** `listed` are there, of a `total` that it says there are: one page of several has fewer. */
type Export = ReadArticles & { source: 'intercom' | 'zendesk'; listed: number; total: number }

/** Articles of an export of Intercom's or Zendesk's; null when the JSON is neither. Drafts are left out: nobody was meant to read them. */
export async function articlesFromExport(json: unknown): Promise<Export | null> {
  const intercom = IntercomExport.safeParse(Array.isArray(json) ? { data: json } : json)
  if (intercom.success && isList(intercom.data.data)) {
    const { data, total_count } = intercom.data
    return { source: 'intercom', ...counted(data, total_count), ...(await readIntercom(data)) }
  }
  const zendesk = ZendeskExport.safeParse(json)
  if (!zendesk.success || !isList(zendesk.data.articles)) return null
  const { articles, count } = zendesk.data
  return {
    source: 'zendesk',
    ...counted(articles, count),
    ...(await read(articles.map((one) => ({ ...one, url: one.html_url, isDraft: one.draft === true })))),
  }
}

/** A list in which nothing is an article is a list of something else. */
export const isList = (items: readonly { isBroken?: boolean | undefined }[]) => items.length === 0 || items.some(({ isBroken }) => !isBroken)

/** Whether a file or Intercom itself lists them, an article has the same id, and is the same. */
export const readIntercom = (listed: readonly z.infer<typeof IntercomArticle>[]): Promise<ReadArticles> =>
  read(listed.map((one) => ({ ...one, isDraft: one.state === 'draft' })))

function counted(all: readonly { id: string }[], total: number | null | undefined) {
  const listed = new Set(all.map(({ id }) => id)).size
  return { listed, total: total ?? listed }
}

async function read(given: readonly Given[]): Promise<ReadArticles> {
  const once = [...new Map(given.map((one) => [one.id, one])).values()] // pages that somebody joined may overlap
  const meant = once.filter(({ isDraft }) => !isDraft)
  const articles: Awaited<ReturnType<typeof inThread.html>>[] = []
  for (const one of meant) articles.push(await articleOf(one))
  return sorted(articles, once.length - meant.length)
}

async function articleOf({ id: key, title, body, url, isBroken }: Given) {
  if (isBroken) return { leftOut: { key, because: 'it is not as this list has its articles' } }
  return orLeftOut(key, inThread.html({ key, title: title ?? '', body: body ?? '', url: url ?? null }))
}
