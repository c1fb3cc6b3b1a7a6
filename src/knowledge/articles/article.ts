import { z } from 'zod'
import { tooIntricate } from '#src/foundation/markdown-budget.ts'
import { text, words } from '#src/foundation/text.ts'
import { NamedView } from '#src/people/person-view.ts'
import { Day } from '../day.ts'

/** The longest text of an article, in UTF-16 units: far beyond what anybody reads at five in the afternoon. */
const longest = 100_000

/** An address people can open; nothing else becomes a link. */
const Address = z.url({ protocol: /^https?$/, error: 'Give an address that begins with https:// or http://.' }).max(2_000, 'Keep this to 2,000 characters.')

function refuseIntricate(body: string, context: z.RefinementCtx) {
  const because = tooIntricate(body)
  if (because !== null) context.addIssue({ code: 'custom', message: because })
}

const fields = {
  title: words('Write a title: what somebody would ask.', 300),
  body: words('Write what is known.', longest).superRefine(refuseIntricate),
  url: Address.nullable(),
  owner: z.uuid('Give the id of a person.').toLowerCase().nullable(),
  reviewOn: Day.nullable(),
}

/** What writing one takes. `body` is Markdown; `url` is where customers find it; `owner` keeps it true, and looks at it on `reviewOn`. */
export const NewArticle = z.strictObject({
  ...fields,
  url: fields.url.default(null),
  owner: fields.owner.default(null),
  reviewOn: fields.reviewOn.default(null),
})
export type NewArticle = z.infer<typeof NewArticle>

/** What is named changes, null clears; `retired`: offered no more, and kept. */
export const ArticleChange = z.strictObject({ ...fields, retired: z.boolean('Say true or false.') }).partial()
export type ArticleChange = z.infer<typeof ArticleChange>

const sources = ['here', 'folder', 'intercom', 'zendesk'] as const
export type Source = (typeof sources)[number]

/** An article in a list, without its text. `solved`: how many escalations it closed as self-served. */
export const ArticleLine = z
  .object({
    id: z.uuid(),
    title: text(),
    url: z.string().nullable(),
    source: z.enum(sources),
    sourceKey: z.string().nullable(),
    owner: NamedView.nullable(),
    reviewOn: z.iso.date().nullable(),
    reviewDue: z.boolean(),
    retired: z.boolean(),
    version: z.int(),
    solved: z.int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    updatedBy: NamedView.nullable(),
  })
  .meta({ id: 'ArticleLine' })
export type ArticleLine = z.infer<typeof ArticleLine>

/** An article as everybody reads it. */
export const ArticleView = ArticleLine.and(z.object({ body: z.string() })).meta({ id: 'Article' })
export type ArticleView = z.infer<typeof ArticleView>

/** What it said before, newest first. */
export const ArticleVersion = z.object({ version: z.int(), title: z.string(), body: z.string(), by: NamedView.nullable(), at: z.iso.datetime() })
export type ArticleVersion = z.infer<typeof ArticleVersion>
