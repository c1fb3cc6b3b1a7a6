import type { ActionsBlock, Button, KnownBlock, SectionBlock } from '@slack/types'
import type { HitView, Suggestions } from '#src/knowledge/suggestions/suggestion.ts'
import { cut, escaped, link } from '../../../mrkdwn.ts'
import { aside, most, plain, section } from '../../blocks.ts'
import type { Looked } from './look.ts'

/** The ids of all these blocks begin so: they go when it is looked again. */
export const knownPrefix = 'known '

/** What can be done with one text stands in a block whose id begins so, and goes on as its buttons are called. */
export const usesPrefix = `${knownPrefix}do `

/** The block that shows it. */
export const shownIn = (called: string) => `${knownPrefix}${called}`

/** `address`: where Baton is. `references`: what stands in the field for the proposal's references; null: there is no such field, so nothing is cited. */
export type Place = { address: string; references: string | null }

const words = {
  look: 'Look whether this is known',
  again: 'Look again',
  found: '*This seems to be answered already.*',
  near: 'Nothing seems to answer this. These come nearest:',
  none: 'Nothing is known about this yet.',
  reading: 'Baton has just started and is still reading: look again in a minute.',
  slow: 'Looking takes longer than usual: look again.',
  short: 'Too little is asked yet to look for it: six words say enough.',
  cited: 'Cited in the proposal below.',
} as const

/** What is known already of what is asked, to stand below it: the SOP says to look first. Nothing found is said plainly, and a weak match is not dressed up. */
export function knownBlocks(looked: Looked | null, place: Place): KnownBlock[] {
  const lists = looked?.found ? listsOf(looked.found).flatMap(({ title, hits }) => [aside(`*${title}*`), ...hits.flatMap((hit) => hitBlocks(hit, place))]) : []
  const said = looked ? [section(sentence(looked))] : []
  return [...said, ...lists, lookAgain(looked !== null)].map((block, at) => ({ ...block, block_id: block.block_id ?? `${knownPrefix}${at}` }))
}

/** For whoever looks with hardly anything asked. */
export const tooShort = (): KnownBlock[] => [{ ...aside(words.short), block_id: `${knownPrefix}short` }, lookAgain(false)]

function listsOf({ articles, precedents, twins }: Suggestions): { title: string; hits: HitView[] }[] {
  const lists = [
    { title: 'Articles and SOPs', hits: articles },
    { title: 'Precedents', hits: precedents },
    { title: 'On their way now', hits: twins },
  ]
  return lists.filter(({ hits }) => hits.length > 0)
}

function sentence({ found, isReading }: Looked): string {
  if (!found) return isReading ? words.reading : words.slow
  const any = listsOf(found).length > 0
  return [found.found ? words.found : any ? words.near : words.none, ...(found.reading ? [words.reading] : [])].join(' ')
}

const lookAgain = (again: boolean): ActionsBlock => ({
  type: 'actions',
  block_id: `${knownPrefix}look`,
  elements: [button('known-look', again ? words.again : words.look)],
})

function hitBlocks(hit: HitView, { address, references }: Place): KnownBlock[] {
  const [called, url] = [`${hit.kind} ${hit.id}`, `${address}${hit.href}`]
  const text: SectionBlock = {
    type: 'section',
    block_id: shownIn(called),
    text: { type: 'mrkdwn', text: cut(`*${link(url, hit.title)}*\n${marked(hit)}`, most.section), verbatim: true },
    accessory: { ...button('known-read', 'Read it', called), url },
  }
  const answers = hit.kind !== 'twin' && hit.kind !== 'escalation'
  const isCited = answers && (references?.includes(url) ?? false)
  const cite = references === null || isCited ? [] : [button('known-cite', 'Cite it', called)]
  const takes = answers ? [button('known-solves', 'This solves it', called), ...cite] : []
  const uses: ActionsBlock = { type: 'actions', block_id: `${usesPrefix}${called}`, elements: [...takes, button('known-not', 'Not this', called)] }
  return isCited ? [text, uses, isCitedNow(called)] : [text, uses]
}

/** The same blocks, in which this one is cited and cannot be cited again. */
export function cited(blocks: readonly KnownBlock[], called: string): KnownBlock[] {
  return blocks.flatMap((block) => {
    if (block.block_id !== `${usesPrefix}${called}` || block.type !== 'actions') return [block]
    const elements = block.elements.filter(({ action_id }) => action_id !== 'known-cite')
    return elements.length === block.elements.length ? [block] : [{ ...block, elements }, isCitedNow(called)]
  })
}

const isCitedNow = (called: string): KnownBlock => ({ ...aside(words.cited), block_id: `${knownPrefix}cited ${called}` })

const button = (action_id: string, text: string, value?: string): Button => ({
  type: 'button',
  action_id,
  text: plain(text, most.option),
  ...(value === undefined ? {} : { value }),
})

/** The passage that matches, the words of the question in bold. An asterisk of its own would make other words bold. */
function marked({ passage, marks }: HitView): string {
  const ends = [0, ...marks.map(([, to]) => to)]
  const pieces = marks.map(([from, to], at) => `${plainly(passage.slice(ends[at], from))}*${plainly(passage.slice(from, to))}*`)
  return `${pieces.join('')}${plainly(passage.slice(ends.at(-1)))}`
}

const plainly = (text: string) => escaped(text.replaceAll('*', '∗'))
