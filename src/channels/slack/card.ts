import type { ActionsBlock, KnownBlock } from '@slack/types'
import { shortNumber } from '#src/escalations/escalation.ts'
import { sentence } from '#src/escalations/sentence.ts'
import { type Move, wayOf } from '#src/escalations/table.ts'
import { criteriaLines, customerLines, evidenceLine, proposalLines, stepLines } from './card-case.ts'
import { escaped, mrkdwn, oneLine } from './mrkdwn.ts'
import { actions, button, context, numberLink, pageOf, type Said, section } from './pieces.ts'
import type { Telling } from './telling.ts'

/** The longest a card may be, in characters of its blocks: Slack refuses far longer ones, but people have to read it. */
export const mostOfCard = 13_000

/** The card in the channel of Tier 2, always as it stands by now. `mention` calls whom the SOP hands it to. */
export function card(telling: Telling, mention: string): Said {
  const { escalation, holder } = telling
  const text = `${shortNumber(escalation)}: ${oneLine(escalation.case.ask, 200, 'no question yet')} (${holder})`
  return { text: escaped(text), blocks: fitting((share) => blocksOf(telling, mention, share)) }
}

/** Each part has its room; a case that has much to say in all of them gets less of each. */
function fitting(make: (share: number) => KnownBlock[]): KnownBlock[] {
  const [blocks = make(0.1)] = [1, 0.6, 0.3].map(make).filter((blocks) => JSON.stringify(blocks).length < mostOfCard)
  return blocks
}

function blocksOf(telling: Telling, mention: string, share: number): KnownBlock[] {
  const { escalation, holder, baseUrl, sop } = telling
  const { case: written } = escalation
  const page = pageOf(baseUrl, escalation)
  const part = (lines: readonly string[], most: number) => (lines.length === 0 ? [] : [section(lines.join('\n'), page, Math.round(most * share))])
  return [
    ...part([`*${numberLink(escalation, page)}* ${mrkdwn(oneLine(written.ask, 280, 'No question yet.'))}`], 700),
    context([capital(escaped(holder)), `for ${mention}`, ...waiting(telling)].join(' · '), page),
    ...part(customerLines(written), 800),
    ...part(criteriaLines(written, sop), 1_200),
    ...part(stepLines(written, share), 2_400),
    ...part(proposalLines(written), 2_400),
    ...part(evidenceLine(written, baseUrl, removedIn(telling)), 1_500),
    ...part(outcome(telling), 1_800),
    buttons(telling, page),
  ]
}

const waiting = ({ alsoWaiting }: Telling) =>
  alsoWaiting === 0 ? [] : [alsoWaiting === 1 ? '*1 more customer* waits for this' : `*${alsoWaiting} more customers* wait for this`]

/** How it ended, or came back: what its last event of that kind says. */
function outcome({ escalation, events, zone }: Telling): string[] {
  const tells = outcomes[escalation.state]
  const last = events.findLast(({ kind }) => tells.includes(kind))
  return last ? [`*Outcome* ${mrkdwn(sentence(last, escalation, null, zone))}`] : []
}

const outcomes: Readonly<Record<Telling['escalation']['state'], readonly Telling['event']['kind'][]>> = {
  draft: [],
  submitted: [],
  accepted: [],
  returned: ['returned'],
  decided: ['decided'],
  closed: ['closed', 'withdrawn', 'diverted', 'merged'],
}

/** Only what is possible in this state; whether it is for whoever clicks is said when they do. */
function buttons({ escalation }: Telling, page: string): ActionsBlock {
  const possible = (['accept', 'return', 'decide'] as const satisfies Move[]).filter((move) => wayOf(move).from.includes(escalation.state))
  const made = possible.map((move) => button(move, escalation, move === 'accept' ? { style: 'primary' } : {}))
  return actions(...made, button('open', escalation, { url: page }))
}

const removedIn = ({ events }: Telling) => new Set(events.flatMap((event) => (event.kind === 'evidence-removed' ? [event.facts.evidence] : [])))

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
