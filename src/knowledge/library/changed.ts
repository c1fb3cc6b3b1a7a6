import { z } from 'zod'

/** What `announce_text` in 0011-knowledge.sql says: a text of this kind changed, or is new. An SOP's id is its name. */
const ChangedText = z.object({ kind: z.enum(['article', 'precedent', 'sop', 'escalation']), id: z.string() })
export type ChangedText = z.infer<typeof ChangedText>

/** Null for what another version of Baton says in another way. */
export function changedIn(payload: string): ChangedText | null {
  try {
    return ChangedText.parse(JSON.parse(payload))
  } catch {
    return null
  }
}
