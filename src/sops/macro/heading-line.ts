import type { Headings } from './headings.ts'

/** A heading, and what follows it on the same line. `bulleted` headings stand in a list. */
export type HeadingLine = { field: string; label: string; rest: string; bulleted: boolean }

/** No heading is longer; past this a line is only text, however long it is. */
const longest = 130

const bullet = /^(?:[•‣▪◦●○■□]|(?:[-*–—·+]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z][.)]|\[[ xX✓]?\])(?=\s|$))\s*/u
const ticked = /^(?:[☐☑☒✓✔✅❌✗✘➤►→➡]\ufe0f?|\d\ufe0f?\u20e3)\s*/u
const emphasis = /^[*_~`]{1,3}(?=\S)/
const dress =
  /^(?:#{1,6}\s*|\|\s*|:[\w+-]{1,40}:\s*|\d\ufe0f?\u20e3\s*|(?:\p{Extended_Pictographic}|[\u2600-\u27bf]|\p{Regional_Indicator}|\ufe0f|\u200d|\p{Emoji_Modifier})+\s*)/u

/** Where a heading may end. A colon or question mark needs nothing around it, a dash or bar a blank on each side, emphasis its end; an address ends it too. */
const ends = /[:：?]|\s+[-–—=→|]\s+|\t|\s+(?=https:\/\/)|[*_~`]{1,3}(?=\s|$)/g

/** What a bullet of any sort leaves of a line; undefined when there is none. */
export function withoutBullet(line: string): string | undefined {
  const trimmed = line.trimStart()
  const first = bullet.exec(trimmed) ?? ticked.exec(trimmed)
  if (!first) return undefined
  const rest = trimmed.slice(first[0].length)
  const box = /^\[[ xX✓]?\]\s+/u.exec(rest) ?? ticked.exec(rest) // “- [x] done”, “1. ☑ done”
  return box ? rest.slice(box[0].length) : rest
}

/** The heading this line is or begins with. The longest one wins: “Ticket URL / ID” before “Ticket”. */
export function headingIn(line: string, headings: Headings): HeadingLine | undefined {
  const { text, bulleted, emphasised, barred } = undressed(line)
  if (text.length <= longest && text !== '') {
    const field = headings.find(text)
    if (field !== undefined) return { field, label: labelIn(text), rest: '', bulleted }
  }
  for (const end of [...text.slice(0, longest).matchAll(ends)].reverse()) {
    const label = text.slice(0, end.index)
    const field = headings.find(label)
    if (field !== undefined) return { field, label: labelIn(label), rest: restOf(text.slice(end.index + end[0].length), emphasised, barred), bulleted }
  }
  return undefined
}

function undressed(line: string) {
  let text = line.trim()
  let [bulleted, emphasised] = [false, false]
  const barred = text.startsWith('|')
  for (let layer = 0; layer < 4; layer++) {
    const listed = bullet.exec(text)
    const strong = emphasis.exec(text)
    const found = listed ?? strong ?? dress.exec(text)
    if (!found) break
    bulleted ||= listed !== null
    emphasised ||= strong !== null && listed === null
    text = text.slice(found[0].length)
  }
  return { text, bulleted, emphasised, barred }
}

const labelIn = (text: string) => text.replace(/[\s:*_~`–—-]+$/, '')

/** “**Ticket**: 12”, “**Ticket:** 12”, “What is asked? – this”: what is left of the heading's dress goes with it. */
function restOf(text: string, emphasised: boolean, barred: boolean): string {
  const opened = emphasised ? text.replace(/^[*_~`]{1,3}/, '') : text
  const rest = opened.trim().replace(/^(?:[:：]|[-–—=→|](?=\s))\s*/, '')
  return barred && rest.endsWith('|') ? rest.slice(0, -1).trim() : rest
}
