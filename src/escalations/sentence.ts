import { titleOfPath } from '#src/cases/paths.ts'
import type { Named } from '#src/people/person.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import type { Event, Facts } from './facts.ts'
import { timeFor, waitedFor } from './holder-sentence.ts'

type About = Pick<Escalation, 'number' | 'author' | 'case'>
type Speaking = { about: About; name: (person: Named | null) => string; time: (iso: string, now: Date) => string; at: Date }

/** How an event reads to this reader (null: to anybody). Made when read or sent, never stored; `zone` is the reader's IANA time zone. */
export function sentence(event: Event, about: About, reader: Named | null, zone: string): string {
  const name = (person: Named | null) => (person === null ? 'Baton' : person.id === reader?.id ? 'you' : person.name)
  const time = (iso: string, now: Date) => timeFor(new Date(iso), now, zone)
  return `${capital(name(event.actor))} ${verbs(event, { about, name, time, at: event.at })}`
}

function verbs(event: Event, speaking: Speaking): string {
  const it = shortNumber(speaking.about)
  const { name, time, at } = speaking
  // biome-ignore format: one kind, one line
  switch (event.kind) {
    case 'drafted': return `began ${it}${event.facts.from ? `, carried over from ${event.facts.from.number}` : ''}.`
    case 'shared': return event.facts.shared ? `parked ${it} for others to see: a nudge is welcome.` : `took ${it} back out of sight.`
    case 'submitted': return submitted(event.facts, it, speaking)
    case 'accepted': return `accepted ${it}.`
    case 'returned': return returned(event.facts, it, speaking)
    case 'decided': return decided(event.facts, it, speaking)
    case 'closed': return closed(event.facts, it)
    case 'withdrawn': return `withdrew ${it}: ${event.facts.reason}`
    case 'assigned': return `handed ${it} to ${name(event.facts.to)}${event.facts.reason ? `: ${event.facts.reason}` : '.'}`
    case 'released': return `put ${it} back into the queue: ${event.facts.reason}`
    case 'waiting': return `set ${it} to wait for ${waitedFor[event.facts.on]} until ${time(event.facts.until, at)}: ${event.facts.reason}`
    case 'resumed': return `${resumed[event.facts.how]} ${waitedFor[event.facts.on]}.`
    case 'diverted': return `moved the case of ${it} to the SOP “${event.facts.sop}” as ${event.facts.to.number}: ${event.facts.reason}`
    case 'merged': return `merged ${it} into ${event.facts.into.number}, which is about the same.`
    case 'absorbed': return `merged ${event.facts.from.number} into ${it}, with its evidence and followers.`
    case 'reopened': return `reopened ${it}: ${event.facts.reason}`
    case 'commented': return `${event.internal ? 'noted for Tier 2' : 'wrote'}: ${event.facts.text}`
  }
}

const resumed = { 'by-hand': 'ended the wait for', due: 'ended the wait, its time being up, for', answered: 'answered, which ended the wait for' } as const

function submitted({ round, queue, changed }: Facts['submitted'], it: string, { about }: Speaking): string {
  if (round === 1) return `submitted ${it} to the ${queue} queue.`
  const paths = changed.map(({ path }) => titleOfPath(path, about.case))
  return `submitted ${it} to the ${queue} queue again, for the ${ordinal(round)} time, ${paths.length === 0 ? 'with nothing changed' : `having changed: ${paths.join('; ')}`}.`
}

function returned({ marks, note, rules }: Facts['returned'], it: string, { about, name }: Speaking): string {
  const mended = marks.map(({ field, mend }) => `${titleOfPath(field, about.case)} – ${mend}`)
  const why = rules.length > 0 ? ', as the SOP asks' : ''
  return [`returned ${it} to ${name(about.author)}${why}, to mend: ${mended.join(' ')}`, note].filter(Boolean).join(' ')
}

const choices = { 'as-proposed': 'as proposed', 'with-changes': 'with changes', replaced: 'with another solution', declined: 'against it' } as const

function decided({ decision, reason, answer, carryOut }: Facts['decided'], it: string, { about, name, time, at }: Speaking): string {
  const who = carryOut.by === 'outside' ? `${carryOut.who} (outside)` : name(carryOut.by === 'person' ? carryOut.person : about.author)
  const until = carryOut.until ? ` until ${time(carryOut.until, at)}` : ''
  return [`decided ${it} ${choices[decision]}: ${reason}`, answer && `The answer: ${answer}`, `To be carried out by ${who}${until}.`].filter(Boolean).join(' ')
}

function closed(facts: Facts['closed'], it: string): string {
  if (facts.outcome === 'self-served') return `closed ${it}: already answered by the ${facts.solvedBy.kind} ${facts.solvedBy.id}.`
  return `closed ${it} as carried out: ${facts.done} ${facts.customerTold === 'yes' ? 'The customer has been told.' : 'The customer did not have to be told.'}`
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function ordinal(count: number) {
  const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }
  return `${count}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(count)]}`
}
