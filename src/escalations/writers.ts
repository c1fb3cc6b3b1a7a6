import type { Person } from '#src/people/person.ts'
import { type Escalation, holderOf, shortNumber } from './escalation.ts'

type Written = Pick<Escalation, 'author' | 'formerAuthors'>

/** Whether this person wrote it, or what it was made of. Nobody decides on what they wrote, however it was carried on. */
export const wroteIt = ({ author, formerAuthors }: Written, { id }: Pick<Person, 'id'>) => author.id === id || formerAuthors.includes(id)

/** Ids of all who wrote it: its author last. */
export const writersOf = ({ author, formerAuthors }: Written) => [...formerAuthors.filter((id) => id !== author.id), author.id]

/** The former authors of what goes on with something that these people wrote: a transfer, a merge, a draft that was given up, a hand-over. */
export const formerAuthorsWith = ({ author, formerAuthors }: Written, writers: readonly string[]): string[] =>
  [...new Set([...formerAuthors, ...writers])].filter((id) => id !== author.id)

/** Why what was written in one escalation cannot become a part of another; null when it can. Nobody decides that way on what they wrote: neither next, as its holder, nor by a decision that they made already. */
export function whyNotCarriedOn(actor: Pick<Person, 'id'>, from: Escalation, into: Escalation): string | null {
  const holder = into.state === 'accepted' ? holderOf(into) : null
  if (holder && wroteIt(from, holder))
    return `${holder.name} holds ${shortNumber(into)} and wrote ${shortNumber(from)}: nobody decides on their own escalation. Hand ${shortNumber(into)} to a colleague first.`
  if (into.decision?.by.id === actor.id && wroteIt(from, actor))
    return `You decided ${shortNumber(into)} and wrote ${shortNumber(from)}: a colleague on Tier 2 has to merge the two.`
  return null
}
