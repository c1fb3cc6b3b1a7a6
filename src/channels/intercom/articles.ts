import { setTimeout as sleep } from 'node:timers/promises'
import type { IntercomClient } from 'intercom-client'
import { z } from 'zod'
import { IntercomArticle, isList } from '#src/knowledge/import/export.ts'
import { answering, orNone, reading, refuse } from './outcomes.ts'
import { readArticles } from './permissions.ts'

/** How long one page of them may take, in milliseconds: they come with all their words. */
export const articlesPatience = 15_000

/** How many at once: Intercom says how many pages that makes. */
const perPage = 50

/** More pages than this are not read; that articles are missing then is told. */
const mostPages = 1_000

/** How often one page is asked for, where it does not come. Intercom's limit begins anew every ten seconds. */
const mostTries = 5

/** How often all of them are read anew, where the list changed meanwhile. */
const mostReadings = 3

const ArticleList = z.object({
  data: z.array(IntercomArticle),
  total_count: z.int().nullish(),
  pages: z.object({ total_pages: z.int().nullish() }).nullish(),
})

type Article = z.infer<typeof IntercomArticle>
type Page = { articles: Article[]; total: number | null; pages: number | null }

/**
 * `whole`: whether it is certain that none is missing, for each page said that there are as many as came. `total`: how many there are as Intercom says, null where it does not.
 * `broken`: it could not be read to its end; `read` of them had come until then.
 */
type Outcome =
  | { result: 'done'; articles: Article[]; total: number | null; whole: boolean }
  | { result: 'broken'; reason: string; read: number; total: number | null }

type Pause = (milliseconds: number) => Promise<unknown>

/**
 * All articles of the workspace, drafts too. They are listed by when they were changed last, the newest first, so one that is edited meanwhile moves to a page
 * that was read already, and is missed: then all are read once more. `pause` is for tests.
 */
export async function allArticles(client: IntercomClient, pause: Pause = sleep): Promise<Outcome> {
  for (let readings = 1; ; readings++) {
    const outcome = await readThrough(client, pause)
    if (outcome.result === 'broken' || outcome.whole || readings === mostReadings) return outcome
  }
}

/** The pages one by one; the last is the one that Intercom calls so, or that has nothing new. */
async function readThrough(client: IntercomClient, pause: Pause): Promise<Outcome> {
  const articles = new Map<string, Article>()
  const totals = new Set<number | null>()
  for (let number = 1, last = false; !last; number++) {
    const page = await patiently(() => pageOf(client, number), pause)
    if (page.result !== 'done') return { result: 'broken', reason: reasonOf(page), read: articles.size, total: [...totals].at(-1) ?? null }
    const before = articles.size
    for (const one of page.articles) articles.set(one.id, one)
    totals.add(page.total)
    last = articles.size === before || number >= mostPages || (page.pages !== null && number >= page.pages)
  }
  return { result: 'done', articles: [...articles.values()], total: [...totals].at(-1) ?? null, whole: totals.size === 1 && totals.has(articles.size) }
}

/** Reading changes nothing, so it is tried again: as soon as Intercom says, else a little later each time. */
async function patiently(ask: () => Promise<Page>, pause: Pause) {
  for (let tries = 1; ; tries++) {
    const found = await answering(ask)
    if (found.result !== 'later' || tries === mostTries) return found
    await pause((found.seconds ?? 2 ** (tries - 1)) * 1_000)
  }
}

const reasonOf = ({ result, reason }: { result: string; reason: string }) => (result === 'refused' ? reason : `${reason} Try this again in a while.`)

async function pageOf(client: IntercomClient, page: number): Promise<Page> {
  const found = await reading(readArticles.about, () => orNone(client.articles.list({ page, per_page: perPage })))
  if (found === null) return refuse('Intercom does not list the articles of this workspace for apps (HTTP 404): bring in a .json export of them.')
  const read = ArticleList.safeParse(found.response)
  if (!read.success || !isList(read.data.data)) return refuse('Intercom’s answer is no list of articles: look at INTERCOM_API_URL, then try this again.')
  const { data, total_count, pages } = read.data
  return { articles: data, total: total_count ?? null, pages: pages?.total_pages ?? null }
}
