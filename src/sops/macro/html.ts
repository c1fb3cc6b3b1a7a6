import { type HtmlToTextOptions, htmlToText } from 'html-to-text'

const block = /<(?:\/?(?:p|div|ul|ol|li|table|tr|td|th|h[1-6]|blockquote|section|article)\b[^<>]*|br\s*\/?)>/i
const everyBlock = new RegExp(block, 'gi')

const settings: HtmlToTextOptions = {
  wordwrap: false,
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...['td', 'th'].map((selector) => ({ selector, format: 'block' })), // one cell, one line: “Ticket”, and below it what it is
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
  ],
}

/** The text as lines, whether it came as text or as a help desk's HTML. */
export const asLines = (text: string): string[] => (isHtml(text) ? fromHtml(text) : unixLines(text)).split('\n')

/** Only when every line ends the Windows way is that the text's way; elsewhere a carriage return is somebody's own. */
const unixLines = (text: string) => (/(?<!\r)\n/.test(text) ? text : text.replaceAll('\r\n', '\n'))

/** It begins with a tag, or has several and they break its lines. A tag or two somewhere in a text is what somebody wrote. */
function isHtml(text: string): boolean {
  if (/^<(?:!doctype|html|body|span|b|strong|em|i|a|img|p|div|br|ul|ol|table|h[1-6]|blockquote)\b[^<>]*>/i.test(text.trimStart())) return block.test(text)
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith('>'))
  const tags = lines.reduce((count, line) => count + (line.match(everyBlock)?.length ?? 0), 0)
  return tags >= 2 && lines.filter((line) => block.test(line)).length * 2 >= lines.length
}

/** Nested deeper than any page, the library would run out of stack; then the tags are taken out, and all words stay. */
const fromHtml = (html: string) => (depthOf(html) > 400 ? html.replace(everyBlock, '\n').replace(/<[^<>]*>/g, ' ') : htmlToText(html, settings))

function depthOf(html: string): number {
  let [depth, deepest] = [0, 0]
  for (const [tag] of html.matchAll(/<\/?[a-z]/gi)) {
    depth += tag[1] === '/' ? -1 : 1
    deepest = Math.max(deepest, depth)
  }
  return deepest - (html.match(/<(?:br|img|hr|input|meta|link)\b/gi)?.length ?? 0)
}
