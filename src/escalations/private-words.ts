import { sql } from 'kysely'
import type { Case } from '#src/cases/case.ts'
import { changesBetween, type Difference } from '#src/cases/changes.ts'
import type { Reading } from '#src/people/context.ts'
import type { Escalation } from './escalation.ts'

/** The parts of an escalation whose changes hold no words that people wrote. */
const wordless = ['state', 'author', 'holder', 'shared']

/**
 * What others are told of the change by which a private draft becomes visible: what differs between the case as they saw it last and as they see it now.
 * Nothing of the case when they never saw it: they read it for the first time.
 */
export async function changesSinceShown({ db }: Reading, { id, case: written }: Escalation, exact: readonly Difference[]): Promise<Difference[]> {
  const last = db.selectFrom('versions').select('shown').where('escalation_id', '=', id).where('shown', 'is not', null)
  const row = await last.orderBy('version', 'desc').limit(1).executeTakeFirst()
  const shown = row?.shown as Case | undefined // `keepVersion` is the only writer
  const parts = exact.filter(({ path }) => wordless.includes(path) && !(shown && path === 'shared'))
  return [...parts, ...(shown ? changesBetween(shown, written) : [])]
}

/** Ends what was kept for the time while others could not read it: the case as they saw it last, and words that were looked for and are not in the case. */
export async function forgetHiddenTime({ db }: Reading, { id, case: written }: Escalation) {
  await db.updateTable('versions').set({ shown: null }).where('escalation_id', '=', id).where('shown', 'is not', null).execute()
  await db.updateTable('ticket_contexts').set({ newest: null, newest_at: null }).where('escalation_id', '=', id).execute()
  const lookup = await db.selectFrom('lookups').select('asked').where('escalation_id', '=', id).executeTakeFirst()
  if (lookup && !saysAll(written, lookup.asked)) await db.updateTable('lookups').set({ asked: '' }).where('escalation_id', '=', id).execute()
}

/** Takes the words out of the versions of a draft's private time: who changed which field, and when, stays. Called when it stops being a draft. */
export async function collapsePrivateVersions({ db }: Reading, { id }: Escalation) {
  await sql`
    update versions set changes = coalesce(open_changes, (
      select coalesce(json_agg(case when change ->> 'path' in (${sql.join(wordless)}) then change
        else json_build_object('path', change -> 'path', 'was', null, 'is', null) end), '[]'::json)
      from json_array_elements(changes) as change
    )) where escalation_id = ${id} and (only_for is not null or open_changes is not null)`.execute(db)
}

/** Whether each word of a question is a word of the case. */
function saysAll(written: Case, question: string): boolean {
  const said = new Set(textsOf(written).flatMap(wordsOf))
  return wordsOf(question).every((word) => said.has(word))
}

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean)

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
