import { type Escalation, holderOf } from './escalation.ts'
import type { Event } from './facts.ts'

/**
 * Who hears of an event: the author, whoever held or now holds the baton and the followers, but never the one who did it. Ids, each once.
 * That somebody else waits, too, is for those who act on it: the followers, many of whom wait themselves, would hear of nothing else.
 */
export function audience({ actor, kind }: Pick<Event, 'actor' | 'kind'>, before: Escalation, after: Escalation, followers: readonly string[]): string[] {
  const concerned = [before.author, after.author, holderOf(before), holderOf(after)].flatMap((person) => (person ? [person.id] : []))
  const told = kind === 'joined' || kind === 'left' ? [] : followers
  return [...new Set([...concerned, ...told])].filter((id) => id !== actor?.id)
}
