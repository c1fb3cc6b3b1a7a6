import { z } from 'zod'
import { closeEscalation } from '#src/escalations/close.ts'
import type { Close } from '#src/escalations/closing.ts'
import type { Seen } from '#src/escalations/take.ts'
import type { Context, Reading } from '#src/people/context.ts'
import { refuse } from './refusals.ts'

/** Closes it as every entry point does, under the title of what answers it. Refuses an answer that is not there, or does not hold: the next person would be sent to nothing. */
export const closeAnswered = async (context: Context, seen: Seen, asked: Close) => closeEscalation(context, seen, asked, await answerIn(context, asked))

/** What the answer of a closing is called; null where it is nothing of Baton’s. */
async function answerIn({ db }: Reading, asked: Close): Promise<string | null> {
  if (asked.outcome !== 'self-served' || asked.solvedBy.kind === 'link') return null
  const { kind, id } = asked.solvedBy
  const found = await titleOf(db, kind, id)
  const message = `There is no such ${kind === 'sop' ? 'SOP' : kind}, or it does not hold now. Take one from the suggestions, or give an address as a link.`
  if (found === null) throw refuse('knowledge.invalid', { count: 1 }, { problems: [{ field: 'solvedBy.id', message }] })
  return kind === 'sop' ? null : found
}

/** A precedent that is only proposed decides nothing yet; one that was retired or overruled decides nothing any more. */
async function titleOf(db: Reading['db'], kind: 'article' | 'precedent' | 'sop', id: string): Promise<string | null> {
  if (kind === 'sop')
    return (await db.selectFrom('sops').select('name').where('name', '=', id).where('status', '=', 'published').executeTakeFirst())?.name ?? null
  if (!z.uuid().safeParse(id).success) return null
  const found =
    kind === 'article'
      ? db.selectFrom('articles').select('title').where('id', '=', id).where('retired_at', 'is', null)
      : db.selectFrom('precedents').select('question as title').where('id', '=', id).where('state', '=', 'published')
  return (await found.executeTakeFirst())?.title ?? null
}
