import { z } from 'zod'
import type { Close } from '#src/escalations/closing.ts'
import type { Reading } from '#src/people/context.ts'
import { refuse } from './refusals.ts'

/** Refuses a closing by an article or a precedent that is not there: the next one would be sent to nothing. */
export async function mustBeThere({ db }: Pick<Reading, 'db'>, asked: Close) {
  if (asked.outcome !== 'self-served') return
  const { kind, id } = asked.solvedBy
  if (kind !== 'article' && kind !== 'precedent') return
  const there = z.uuid().safeParse(id).success && (await db.selectFrom(`${kind}s`).select('id').where('id', '=', id).executeTakeFirst())
  const message = `There is no such ${kind}. Take it from the suggestions, or give an address as a link.`
  if (!there) throw refuse('knowledge.invalid', { count: 1 }, { problems: [{ field: 'solvedBy.id', message }] })
}
