import { parse } from 'yaml'
import { articleOrWhy, markdownOf } from './imported.ts'

/** A file of a folder of articles: its path within the folder, and its text. */
export type ArticleFile = { path: string; text: string }

const frontMatter = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/
const firstHeading = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r?\n|$)/
const htmlTitle = /<(title|h1)[^>]*>([\s\S]*?)<\/\1>/i

export const isArticleFile = (path: string) => /\.(?:md|markdown|html?)$/i.test(path)

/**
 * A Markdown or HTML file. The front matter between two lines of `---` (YAML, as site generators write it) may give `title` and `url`;
 * else the title is the first heading, or the file's name. Nothing that is written there is run.
 */
export function articleFromFile({ path, text }: ArticleFile) {
  const found = frontMatter.exec(text)
  const given = found ? readFrontMatter(found[1] ?? '') : {}
  if (given === null) return { leftOut: { key: path, because: 'its front matter is no YAML' } }
  const written = found ? text.slice(found[0].length) : text
  const { title, body } = /\.html?$/i.test(path) ? fromHtml(written) : fromMarkdown(written)
  const url = typeof given.url === 'string' ? given.url : null
  return articleOrWhy({ key: path, title: typeof given.title === 'string' ? given.title : (title ?? nameOf(path)), body, url })
}

function readFrontMatter(yaml: string): Record<string, unknown> | null {
  try {
    const read: unknown = parse(yaml, { logLevel: 'error' }) // warnings would print what is written there
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : {}
  } catch {
    return null
  }
}

/** A heading at the very beginning is the title, and is not said twice. */
function fromMarkdown(text: string) {
  const heading = firstHeading.exec(text)
  return heading ? { title: heading[1], body: text.slice(heading[0].length) } : { title: undefined, body: text }
}

function fromHtml(html: string) {
  const title = htmlTitle.exec(html)?.[2]
  const body = markdownOf(html.replace(/<head[\s\S]*?<\/head>/i, ''))
  return { title: title === undefined ? undefined : markdownOf(title).replaceAll(/\s+/g, ' '), body: body.replace(firstHeading, '') }
}

/** `billing/move-owner.md` is called “move owner” until somebody gives it a better name. */
const nameOf = (path: string) => (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '').replaceAll(/[-_]+/g, ' ')
