import { sql } from 'kysely'
import { z } from 'zod'
import { words } from '#src/foundation/text.ts'
import { type Context, inTransaction } from '#src/people/context.ts'
import { atLeast } from '#src/people/person.ts'
import { mentioned } from './comment.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import type { Facts, Standing } from './facts.ts'
import { holdEscalation } from './find.ts'
import { follow } from './followers.ts'
import { promiseChange } from './promises.ts'
import { refuse } from './refusals.ts'
import { type EscalationView, view } from './view.ts'

export const CommentChange = z.strictObject({ text: words('Write something first; to take it back, delete it.') })

type Changing = Omit<Context, 'key'>

/** Which comment of which escalation. `inSlack`: it was changed there, so that there is nothing to tell there. */
export type Which = { id: string; event: string; inSlack?: boolean }

/** Whoever said something says it better. What is said twice the same way changes nothing, so it needs no key. */
export function editComment(context: Changing, which: Which, { text }: z.infer<typeof CommentChange>): Promise<EscalationView> {
  return change(context, which, async (context, escalation, before) => {
    if (before.text === text) return null
    const mentions = await mentioned(context, text)
    const anew = mentions.map(({ id }) => id).filter((id) => !before.mentions.some((one) => one.id === id))
    await follow(context, escalation.id, anew)
    return { facts: { text, mentions, edited: context.now.toISOString() }, anew }
  })
}

/** Whoever said something takes it back: that they did stays, and its words are gone. */
export function deleteComment(context: Changing, which: Which): Promise<EscalationView> {
  return change(context, which, async ({ now }) => ({ facts: { text: '', mentions: [], deleted: now.toISOString() }, anew: [] }))
}

type Said = Facts['commented']
type Changed = { facts: Said; anew: readonly string[] }

/** Raises no version, as saying it raised none; whoever looks at the timeline sees it at once. */
function change(
  context: Changing,
  { id, event, inSlack = false }: Which,
  make: (context: Changing, escalation: Escalation, before: Said) => Promise<Changed | null>,
) {
  return inTransaction(context, async (context) => {
    const escalation = await holdEscalation(context, id)
    const { facts, internal } = await own(context, escalation, event)
    const changed = await make(context, escalation, facts)
    if (changed) {
      const kept: Said & { after: Standing } = { ...changed.facts, after: facts.after }
      await context.db
        .updateTable('events')
        .set({ facts: JSON.stringify(kept) })
        .where('id', '=', event)
        .execute()
      await sql`select announce(${escalation.id}, 'commented', null, ${internal}, null)`.execute(context.db)
      const audience = changed.anew.filter((person) => person !== context.actor.id)
      if (!internal) await promiseChange(context, escalation, { event, inSlack, mentioned: audience })
    }
    return view(context, escalation)
  })
}

async function own({ db, actor }: Changing, escalation: Escalation, event: string) {
  const row = await db
    .selectFrom('events')
    .leftJoin('people', 'people.id', 'events.actor_id')
    .select(['facts', 'internal', 'actor_id', 'people.name as actor_name'])
    .where('events.id', '=', event)
    .where('escalation_id', '=', escalation.id)
    .where('kind', '=', 'commented')
    .executeTakeFirst()
  const facts = row?.facts as (Said & { after: Standing }) | undefined // `record` and `change` are the only writers
  if (!row || !facts || facts.deleted || (row.internal && !atLeast('tier2', actor))) throw refuse('escalation.no_comment', { number: shortNumber(escalation) })
  if (row.actor_id !== actor.id)
    throw refuse('escalation.not_yours', { move: 'comment', rule: 'isWriter', because: `Only ${row.actor_name}, who said it, can change it or take it back.` })
  return { facts, internal: row.internal }
}
