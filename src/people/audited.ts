import type { Database } from '#src/database/database.ts'
import { newId } from '#src/foundation/ids.ts'
import type { Named } from './person.ts'

/** Who does something to the workspace, and when: somebody signed in, or a command, whose system user stands in `runBy`. */
export type Doing = { db: Database; now: Date; actor: Named | null; runBy?: string }

/** What the audit knows of, each with what it writes down about it. Never a secret. */
export type Audited = {
  'set-up': { workspace: string }
  'demo-added': { people: number; escalations: number }
  'person-added': { person: Named; role: string }
  'link-made': { person: Named }
  'link-used': { person: Named }
  'person-changed': { person: Named; changes: object }
  'team-made': { team: Named; members: readonly string[] }
  'team-changed': { team: Named; changes: object }
  'token-made': { token: Named; person: Named }
  'token-revoked': { token: Named; person: Named }
  'command-run': { command: string; escalation: string }
  'sop-drafted': { sop: string; version: number }
  'sop-published': { sop: string; version: number }
  'workspace-changed': { changes: object }
  'mapping-changed': { changes: object }
  'precedent-published': PrecedentAudited
  'precedent-changed': PrecedentAudited
  'precedent-overruled': PrecedentAudited
  'precedent-retired': PrecedentAudited
  'article-written': { article: Named }
  'article-changed': { article: Named; version: number; changes: object }
  'articles-imported': { source: string; made: number; changed: number; retired: number }
}

/** A precedent by its question, and what the version that came of it has changed. */
type PrecedentAudited = { precedent: Named; version: number; changes: object }

/** Writes down who changed what. In the transaction of the change: neither is ever there without the other. */
export async function audited<Action extends keyof Audited>({ db, now, actor, runBy }: Doing, action: Action, facts: Audited[Action]) {
  const row = { id: newId(), at: now, actor_id: actor?.id ?? null, run_by: runBy ?? null, action, facts: JSON.stringify(facts) }
  await db.insertInto('audit').values(row).execute()
}

/** What changed, for the audit: `{ role: { was, is } }`. */
export function changesBetween<Thing extends object>(before: Thing, after: Thing): object {
  const names = Object.keys(after) as (keyof Thing)[]
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return Object.fromEntries(changed.map((name) => [name, { was: before[name], is: after[name] }]))
}
