import { titleOfPath } from '#src/cases/paths.ts'
import { ticketInWords } from '#src/cases/ticket.ts'
import { replaceMentions } from '#src/foundation/mentions.ts'
import type { Named } from '#src/people/person.ts'
import { differingInWords } from './differing.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import type { Event, Facts } from './facts.ts'
import { timeFor, waitedFor } from './holder-sentence.ts'

type About = Pick<Escalation, 'number' | 'author' | 'case'>
type Of<Kind extends Event['kind']> = Extract<Event, { kind: Kind }>
type Speaking = { about: About; name: (person: Named | null) => string; time: (iso: string, now: Date) => string; at: Date }

/** How an event reads to this reader (null: to anybody). Made when read or sent, never stored; `zone` is the reader's IANA time zone. */
export function sentence(event: Event, about: About, reader: Named | null, zone: string): string {
  const name = (person: Named | null) => (person === null ? 'Baton' : person.id === reader?.id ? 'you' : person.name)
  const time = (iso: string, now: Date) => timeFor(new Date(iso), now, zone)
  return `${capital(name(event.actor))} ${verbs(event, { about, name, time, at: event.at })}`
}

function verbs(event: Event, speaking: Speaking): string {
  const it = shortNumber(speaking.about)
  const { time, at } = speaking
  // biome-ignore format: one kind, one line
  switch (event.kind) {
    case 'drafted': return `began ${it}${event.facts.from ? `, carried over from ${event.facts.from.number}` : ''}.`
    case 'shared': return event.facts.shared ? `parked ${it} for others to see: a nudge is welcome.` : `took ${it} back out of sight.`
    case 'submitted': return submitted(event.facts, it, speaking)
    case 'accepted': return `accepted ${it}.`
    case 'returned': return returned(event, it, speaking)
    case 'decided': return decided(event, it, speaking)
    case 'closed': return closed(event.facts, it)
    case 'withdrawn': return `withdrew ${it}: ${ended(event.facts.reason)}`
    case 'assigned': return assigned(event, it, speaking)
    case 'released': return `put ${it} back into the queue: ${ended(event.facts.reason)}`
    case 'waiting': return `set ${it} to wait for ${waitedFor[event.facts.on]} until ${time(event.facts.until, at)}: ${ended(event.facts.reason)}`
    case 'resumed': return `ended the wait for ${waitedFor[event.facts.on]}${ends[event.facts.how]}.`
    case 'diverted': return `moved the case of ${it} to the SOP “${event.facts.sop}” as ${event.facts.to.number}: ${ended(event.facts.reason)}`
    case 'merged': return `merged ${it} into ${event.facts.into.number}, which is about the same.`
    case 'absorbed': return `merged ${event.facts.from.number} into ${it}, with its evidence and followers${event.facts.joins ? `, and ${event.facts.joins === 1 ? 'the ticket' : `the ${event.facts.joins} tickets`} of those who wait for it` : ''}.`
    case 'joined': return `joined ${it}: ${event.facts.customer ?? 'another customer'} waits for this, too (${ticketInWords(event.facts.ticket)}).`
    case 'left': return `left ${it}: ${event.facts.customer ?? 'one customer'} does not wait for this any more (${ticketInWords(event.facts.ticket)}).`
    case 'reopened': return `reopened ${it}: ${ended(event.facts.reason)}`
    case 'evidence-removed': return fileRemoved(event.facts, it)
    case 'looked-back': return lookedBack(event.facts, it, speaking)
    case 'judged': return event.facts.held ? `said that ${it} held: it did not come back.` : `said that ${it} did not hold: it came back.`
    case 'differs': return `found that ${it} is decided otherwise than ${event.facts.from.number}, which asks the same: ${differingInWords(event.facts.how)}.`
    case 'explained': return `said why ${it} is decided otherwise than ${event.facts.from.number}: ${ended(event.facts.reason)}`
    case 'commented': return commented(event)
  }
}

const ends = { 'by-hand': '', due: ': its time is up', answered: ', who has answered' } as const

function submitted({ round, queue, changed }: Facts['submitted'], it: string, { about }: Speaking): string {
  if (round === 1) return `submitted ${it} to the ${queue} queue.`
  const paths = changed.map(({ path }) => titleOfPath(path, about.case))
  return `submitted ${it} to the ${queue} queue again, for the ${ordinal(round)} time, ${paths.length === 0 ? 'with nothing changed' : `having changed: ${paths.join('; ')}`}.`
}

function assigned({ actor, facts: { to, from, reason } }: Of<'assigned'>, it: string, { name }: Speaking): string {
  const took = actor?.id === to.id ? `took ${it} over${from ? ` from ${name(from)}` : ''}` : `handed ${it} to ${name(to)}`
  return reason ? `${took}: ${ended(reason)}` : `${took}.`
}

function returned({ facts: { marks, note, rules }, after }: Of<'returned'>, it: string, { about, name }: Speaking): string {
  const mended = marks.map(({ field, mend }) => `${titleOfPath(field, about.case)} – ${ended(mend)}`)
  const why = rules.length > 0 ? ', as the SOP asks' : ''
  return [`returned ${it} to ${name(then(after) ?? about.author)}${why}, to mend: ${mended.join(' ')}`, note && ended(note)].filter(Boolean).join(' ')
}

const choices = { 'as-proposed': 'as proposed', 'with-changes': 'with changes', replaced: 'with another solution', declined: 'against it' } as const

function decided({ facts: { decision, reason, answer, carryOut }, after }: Of<'decided'>, it: string, { about, name, time, at }: Speaking): string {
  const author = then(after) ?? about.author
  const who = carryOut.by === 'outside' ? `${carryOut.who} (outside)` : name(carryOut.by === 'person' ? carryOut.person : author)
  const until = carryOut.until ? ` until ${time(carryOut.until, at)}` : ''
  return [`decided ${it} ${choices[decision]}: ${ended(reason)}`, answer && `The answer: ${ended(answer)}`, `To be carried out by ${who}${until}.`]
    .filter(Boolean)
    .join(' ')
}

function closed(facts: Facts['closed'], it: string): string {
  if (facts.outcome === 'self-served') {
    const { kind, id, title } = facts.solvedBy
    return `closed ${it}: already answered by the ${kind} ${title === undefined ? id : `“${title}”`}.`
  }
  return `closed ${it} as carried out: ${ended(facts.done)} ${facts.customerTold === 'yes' ? 'The customer has been told.' : 'The customer did not have to be told.'}`
}

function lookedBack({ again, asked }: Facts['looked-back'], it: string, { name }: Speaking): string {
  const seen = again ? `Did not hold, it seems: the ticket came back as ${again.number}.` : 'Held, it seems: the ticket did not come back in seven days.'
  return `looked at ${it} again and asked ${name(asked)} whether it held. ${seen}`
}

const fileRemoved = ({ reason }: Facts['evidence-removed'], it: string) => `removed a file from ${it}${reason ? `: ${ended(reason)}` : '.'}`

/** Who held it right after: it was theirs then, whoever its author is now. */
const then = ({ holder }: Event['after']) => (holder.kind === 'person' ? holder.person : null)

/** What people write often lacks its full stop, and another sentence may follow. */
const ended = (words: string) => (/[\p{L}\p{N}%)\]”"’']$/u.test(words) && !/[.!?…][)\]”"’']$/u.test(words) ? `${words}.` : words)

function commented({ internal, facts }: Of<'commented'>): string {
  if (facts.deleted) return `took back ${internal ? 'a note for Tier 2' : 'a comment'}.`
  return `${internal ? 'noted for Tier 2' : 'wrote'}: ${withNames(facts)}`
}

/** A comment as people read it: those mentioned by name. */
export const withNames = ({ text, mentions }: Facts['commented']) =>
  replaceMentions(text, new Map(mentions.map(({ id, name }) => [id.toLowerCase(), `@${name}`])))

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function ordinal(count: number) {
  const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }
  return `${count}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(count)]}`
}
