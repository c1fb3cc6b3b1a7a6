import type { wholeTimelineOf } from '#src/escalations/timeline-view.ts'
import type { EscalationView } from '#src/escalations/view.ts'
import { understood } from './findings.ts'
import { labelled, wrapped } from './text.ts'

type Timeline = Awaited<ReturnType<typeof wholeTimelineOf>>

/** An escalation so that a stranger understands it: where it stands, the case, what was decided, what happened, and who had it for how long. */
export function story(escalation: EscalationView, timeline: Timeline, zone: string): string {
  const { number, state, holder, author, sop, rounds, links, alsoWaiting } = escalation
  const heading = `${number} · ${state} · ${holder.sentence}`
  const facts = [
    `Escalated by ${author.name} under “${sop.name}”, version ${sop.version}${rounds > 1 ? `, in ${rounds} rounds` : ''}.`,
    ...(alsoWaiting > 0 ? [alsoWaiting === 1 ? 'One more customer waits for it.' : `${alsoWaiting} more customers wait for it.`] : []),
    ...links.map(({ kind, number }) => `${linked[kind]} ${number}.`),
  ]
  const parts = [
    [heading, '='.repeat(heading.length), ...facts].join('\n'),
    section('The case', understood(escalation)),
    ...marks(escalation),
    ...decision(escalation, zone),
    section(`What happened (times in ${zone})`, timeline.items.map((event) => happened(event, zone)).join('\n')),
    section('Who had it for how long', held(timeline)),
  ]
  return parts.join('\n\n')
}

const linked = {
  'diverted-to': 'It went on as',
  'diverted-from': 'It came from',
  'merged-into': 'It was merged into',
  'merged-from': 'It took in',
  joined: 'Its author joined',
} as const

const section = (title: string, text: string) => `${title}\n${'-'.repeat(title.length)}\n${text}`

function marks({ marks }: EscalationView): string[] {
  return marks.length === 0 ? [] : [section('To mend', marks.map(({ field, mend }) => wrapped(`${field}: ${mend}`)).join('\n'))]
}

function decision(escalation: EscalationView, zone: string): string[] {
  const { decision: made, proposal } = escalation
  if (!made) return []
  const answer = made.difference.map(drawn).join('')
  const assumed = proposal.assumptions.map(({ id, text }) => `${made.assumptions.find((one) => one.id === id)?.holds ?? 'unknown'}: ${text}`)
  const rows: [string, string][] = [
    ['Decision', `${made.decision}, by ${made.by.name}`],
    ['Reason', made.reason],
    ...(answer === '' ? [] : [['Answer', answer] satisfies [string, string]]),
    ...assumed.map((text): [string, string] => ['Assumption', text]),
    ['Carried out', `by ${carriedOutBy(escalation, zone)}`],
    ...(made.customerWording ? [['To say', made.customerWording] satisfies [string, string]] : []),
  ]
  return [section('The decision', rows.map(([label, text]) => labelled(label, text)).join('\n'))]
}

/** As `wdiff` draws it: what was taken out, and what was put in. */
const drawn = ({ kind, text }: { kind: 'same' | 'added' | 'removed'; text: string }) =>
  kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`

function carriedOutBy({ author, decision }: EscalationView, zone: string): string {
  if (!decision) return ''
  const { by, person, who, until } = decision.carryOut
  const name = { author: author.name, person: person?.name ?? 'a colleague', outside: `${who ?? 'somebody'} (outside)` }[by]
  return until === null ? name : `${name}, until ${timeIn(zone, until)}`
}

const happened = ({ at, sentence }: Timeline['items'][number], zone: string) => labelled(timeIn(zone, at), sentence, 20)

/** With the year: a story may be read long afterwards. */
function timeIn(zone: string, at: string): string {
  const format = { timeZone: zone, year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(at)).replace(',', '')
}

const sides = {
  author: 'Author',
  queue: 'In the queue',
  tier2: 'Tier 2',
  customer: 'Customer',
  outside: 'Outside',
  carryOut: 'Carrying out',
} as const

function held({ held }: Timeline): string {
  const rows = Object.entries(sides).flatMap(([side, label]) => {
    const spent = Object.entries(held).find(([name]) => name === side)?.[1] ?? 0
    return spent === 0 ? [] : [labelled(label, duration(spent), 15)]
  })
  return rows.join('\n') || 'Nobody for long yet.'
}

/** Milliseconds as people say them: the two largest of days, hours, minutes, seconds. */
function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const units = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const
  const said = units.filter(([count]) => count > 0).slice(0, 2)
  return said.map(([count, unit]) => `${count} ${unit}`).join(' ') || 'less than a second'
}
