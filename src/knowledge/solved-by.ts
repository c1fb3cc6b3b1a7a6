import { z } from 'zod'
import { closeEscalation } from '#src/escalations/close.ts'
import type { Close } from '#src/escalations/closing.ts'
import type { Seen } from '#src/escalations/take.ts'
import type { Context, Reading } from '#src/people/context.ts'
import { refuse } from './refusals.ts'

/** Closes it as every door does, under the title of what answers it. Refuses an article or a precedent that is not there: the next one would be sent to nothing. */
export const closeAnswered = async (context: Context, seen: Seen, asked: Close) => closeEscalation(context, seen, asked, await answerIn(context, asked))

/** What the answer of a closing is called; null where it is nothing of Baton’s. */
async function answerIn({ db }: Reading, asked: Close): Promise<string | null> {
  if (asked.outcome !== 'self-served') return null
  const { kind, id } = asked.solvedBy
  if (kind !== 'article' && kind !== 'precedent') return null
  const found = z.uuid().safeParse(id).success ? await titleOf(db, kind, id) : undefined
  const message = `There is no such ${kind}. Take it from the suggestions, or give an address as a link.`
  if (!found) throw refuse('knowledge.invalid', { count: 1 }, { problems: [{ field: 'solvedBy.id', message }] })
  return found.title
}

const titleOf = (db: Reading['db'], kind: 'article' | 'precedent', id: string) =>
  kind === 'article'
    ? db.selectFrom('articles').select('title').where('id', '=', id).executeTakeFirst()
    : db.selectFrom('precedents').select('question as title').where('id', '=', id).executeTakeFirst()
