import type { Button, KnownBlock } from '@slack/types'
import { titleOfPath } from '#src/cases/paths.ts'
import { shortNumber } from '#src/escalations/escalation.ts'
import { timeFor } from '#src/escalations/holder-sentence.ts'
import { movesFor } from '#src/escalations/lifecycle.ts'
import { sentence } from '#src/escalations/sentence.ts'
import type { Move } from '#src/escalations/table.ts'
import type { Person } from '#src/people/person.ts'
import { escaped, link, mrkdwn, oneLine } from './mrkdwn.ts'
import { actions, button, context, labelled, numberLink, pageOf, type Said, section } from './pieces.ts'
import type { Telling } from './telling.ts'

/** What one person is told: what happened, what it asks of them, and the button for it, as long as it does. */
export function direct(telling: Telling, reader: Person): Said {
  const { event, escalation, zone, baseUrl, holder } = telling
  const page = pageOf(baseUrl, escalation)
  const said = sentence(event, escalation, reader, zone)
  const ask = oneLine(escalation.case.ask, 280, 'No question yet.')
  const { lines, button: offered } = asksOf(telling, reader)
  const blocks: KnownBlock[] = [
    section(lines.length > 0 ? lines.join('\n') : mrkdwn(said), page),
    context(`*${numberLink(escalation, page)}* ${mrkdwn(ask)} · ${escaped(holder)}`, page),
    actions(...offered, button('open', escalation, { url: page })),
  ]
  return { text: escaped(oneLine(said, 300, said)), blocks }
}

type Asks = { lines: string[]; button: Button[] }
const nothing: Asks = { lines: [], button: [] }

/** What the event still asks of its reader. Where it asks nothing any more, or never did, its sentence is enough. */
function asksOf(telling: Telling, reader: Person): Asks {
  const { event, escalation } = telling
  const may = (move: Move) => movesFor(escalation, reader).some((one) => one.move === move && one.allowed)
  if (event.kind === 'returned' && escalation.state === 'returned' && may('submit')) return toMend(telling, event)
  if (event.kind === 'waiting' && escalation.wait?.on === 'author' && escalation.author.id === reader.id) return toAnswer(telling, event)
  if (event.kind === 'looked-back' && escalation.closing?.lookedBack?.held === null) return whetherItHeld(telling, reader, event)
  if (event.kind === 'decided' && escalation.state === 'decided' && may('close')) return toCarryOut(telling, reader, event)
  return nothing
}

type Of<Kind extends Telling['event']['kind']> = Extract<Telling['event'], { kind: Kind }>

function toMend({ escalation, sop, baseUrl }: Telling, { actor, facts: { marks, note } }: Of<'returned'>): Asks {
  const extras = Object.fromEntries(sop.extra.map(({ id, title }) => [id, title]))
  const mend = marks.map(({ field, mend }) => `• *${escaped(titleOfPath(field, escalation.case, extras))}* ${mrkdwn(mend)}`)
  const lines = [`*${escaped(actor?.name ?? 'Baton')} returned ${shortNumber(escalation)} to you.* To mend:`, ...mend, ...(note ? [mrkdwn(note)] : [])]
  return { lines, button: [button('mend', escalation, { url: `${pageOf(baseUrl, escalation)}/write`, style: 'primary' })] }
}

function toAnswer({ escalation, card, zone }: Telling, { actor, at, facts: { reason, until } }: Of<'waiting'>): Asks {
  const thread = card?.url ? link(card.url, 'the thread of the card') : 'the thread of the card'
  const lines = [
    `*${escaped(actor?.name ?? 'Baton')} asks you about ${shortNumber(escalation)}:*`,
    mrkdwn(reason),
    `Answer with the button, or in ${thread}, until ${escaped(timeFor(new Date(until), at, zone))}. What you answer is read by your colleagues only.`,
  ]
  return { lines, button: [button('answer', escalation, { style: 'primary' })] }
}

function toCarryOut({ escalation, zone }: Telling, reader: Person, event: Of<'decided'>): Asks {
  const { answer, customerWording } = event.facts
  const lines = [
    mrkdwn(sentence({ ...event, facts: { ...event.facts, answer: null } }, escalation, reader, zone)),
    ...labelled('To carry out', answer ?? escalation.case.proposal.recommendation),
    ...(customerWording ? ['*Words for the customer, to copy*', ...quoted(customerWording)] : []),
  ]
  return { lines, button: [button('carried-out', escalation, { style: 'primary' })] }
}

function whetherItHeld({ escalation, zone }: Telling, reader: Person, event: Of<'looked-back'>): Asks {
  const lines = [`*Did ${shortNumber(escalation)} hold?*`, mrkdwn(sentence(event, escalation, reader, zone))]
  return { lines, button: [button('held', escalation, { style: 'primary' }), button('came-back', escalation)] }
}

/** Nothing in it is changed, so that it can be copied as it is. */
const quoted = (words: string) =>
  escaped(words)
    .split('\n')
    .map((line) => `>${line}`)
