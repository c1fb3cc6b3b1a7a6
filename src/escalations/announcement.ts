import { z } from 'zod'
import { atLeast, type Person } from '#src/people/person.ts'
import { shortNumber } from './escalation.ts'
import { sees } from './find.ts'

/** What `announce` in 0004-live.sql says of a change, and the listener passes on to whoever may hear it. */
export const Announcement = z.object({
  /** Its place among all changes, about in the order in which they were made; null for what is not kept, such as presence. */
  seq: z.int().nullable(),
  kind: z.string(),
  internal: z.boolean(),
  /** Only these people; null: all who may see the escalation. */
  readers: z.array(z.string()).nullable(),
  escalation: z.string(),
  number: z.int(),
  version: z.int(),
  author: z.string(),
  rounds: z.int(),
  shared: z.boolean(),
})
export type Announcement = z.infer<typeof Announcement>

/** What `announce_access` in 0020-access.sql says: the role of this person, a session, a token or the password has changed or ended. */
export const AccessChange = z.strictObject({ access: z.uuid() })
export type AccessChange = z.infer<typeof AccessChange>

/** A change as it leaves the house: which escalation, its version now, and what happened: an event’s kind, `edited` or `presence`. */
export const LiveChange = z.object({
  escalation: z.uuid(),
  number: z.string().meta({ example: 'E-1042' }),
  version: z.int(),
  kind: z.string().meta({ example: 'accepted' }),
})

/** Something went unheard: read everything again. */
export const Missed = z.object({ kind: z.literal('missed') })

export const changeOf = ({ escalation, version, kind, number }: Announcement): z.infer<typeof LiveChange> => ({
  ...{ escalation, number: shortNumber({ number }), version, kind },
})

/** Who may read an escalation may hear of it; of internal notes Tier 2 and up. When a draft is hidden again, whoever could read it until then has to know. */
export function mayHear(person: Person, { kind, internal, readers, author, rounds, shared }: Announcement): boolean {
  if (readers && !readers.includes(person.id)) return false
  if (internal && !atLeast('tier2', person)) return false
  return kind === 'shared' || sees(person, { author: { id: author }, rounds, shared })
}
