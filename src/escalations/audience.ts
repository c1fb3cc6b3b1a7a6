import type { Named } from '#src/people/person.ts'
import { type Escalation, holderOf } from './escalation.ts'

/** Who hears of an event: the author, whoever held or now holds the baton and the followers, but never the one who did it. Ids, each once. */
export function audience(actor: Named | null, before: Escalation, after: Escalation, followers: readonly string[]): string[] {
  const concerned = [before.author, after.author, holderOf(before), holderOf(after)].flatMap((person) => (person ? [person.id] : []))
  return [...new Set([...concerned, ...followers])].filter((id) => id !== actor?.id)
}
