import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as textOf } from 'mdast-util-to-string'

/** What a reader of Markdown reads, without its signs; a block a line. */
export const plainText = (markdown: string) =>
  fromMarkdown(markdown)
    .children.flatMap((block) => ('children' in block && block.type === 'list' ? block.children : [block]))
    .map((block) => textOf(block, { includeHtml: false }))
    .filter((line) => line !== '')
    .join('\n')
