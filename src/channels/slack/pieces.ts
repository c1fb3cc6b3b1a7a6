import type { ActionsBlock, Button, ContextBlock, KnownBlock, SectionBlock } from '@slack/types'
import { type Escalation, shortNumber } from '#src/escalations/escalation.ts'
import { cut, link, mrkdwn } from './mrkdwn.ts'

/** A message: what phones and screen readers get, and what is shown. */
export type Said = { text: string; blocks: KnownBlock[] }

/** The longest text of one section. https://docs.slack.dev/reference/block-kit/blocks/section-block, read 2026-11-28 */
const mostInSection = 3_000

type About = Pick<Escalation, 'id' | 'number' | 'version'>

/** Where people read one escalation in the browser. */
export const pageOf = (baseUrl: string, about: Pick<Escalation, 'number'>) => `${baseUrl}/escalations/${shortNumber(about)}`

/** `text` is mrkdwn already; what is too long ends with a way to the page. `verbatim`, or Slack would look for names of channels in it. */
export const section = (text: string, page: string, most = mostInSection): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: cut(text, most, page), verbatim: true },
})

export const context = (text: string, page: string): ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: cut(text, 2_000, page), verbatim: true }],
})

export const actions = (...elements: Button[]): ActionsBlock => ({ type: 'actions', elements })

const names = {
  accept: 'Accept',
  return: 'Return…',
  decide: 'Decide…',
  open: 'Open',
  'carried-out': 'Carried out…',
  mend: 'Mend it',
  answer: 'Answer…',
  held: 'Yes, it held',
  'came-back': 'No, it came back',
} as const

/** A button that Baton hears of with the escalation and the version of it that the person was looking at; `url` is opened besides. */
export const button = (action: keyof typeof names, { id, version }: About, more: Pick<Button, 'style' | 'url'> = {}): Button => ({
  type: 'button',
  action_id: action,
  text: { type: 'plain_text', text: names[action] },
  value: `${id} ${version}`,
  ...more,
})

/** “*Title* words”, where there are any. */
export const labelled = (title: string, words: string | null): string[] => (words === null || words.trim() === '' ? [] : [`*${title}* ${mrkdwn(words.trim())}`])

/** The number as a way to the page. */
export const numberLink = (about: About, page: string) => link(page, shortNumber(about))
