import { z } from 'zod'
import type { Close } from '#src/escalations/closing.ts'
import type { Reading } from '#src/people/context.ts'
import { refuse } from './refusals.ts'

/** What the answer of a closing is called; null where it is nothing of Baton's. Refuses an article or a precedent that is not there: the next one would be sent to nothing. */
export async function answerIn({ db }: Pick<Reading, 'db'>, asked: Close): Promise<string | null> {
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
