import type { Reading } from '#src/people/context.ts'
import { sopsInForce } from '#src/sops/versions.ts'
import { findArticle } from '../articles/find.ts'
import { passagesOf } from '../library/sop-passages.ts'
import { findPrecedent } from '../precedents/find.ts'
import { refuse } from '../refusals.ts'
import type { Answering } from './answering.ts'
import { hrefOfPassage } from './hits.ts'

/** A text that answers, whole: Markdown, or plain. `href`: where it is read in Baton. */
export type AnswerText = { title: string; text: string; href: string }

/** Refused when it is there no more. */
export async function answerText(context: Reading, { kind, id }: Answering): Promise<AnswerText> {
  if (kind === 'article') {
    const { title, body } = await findArticle(context, id)
    return { title, text: body, href: `/knowledge/articles/${id}` }
  }
  if (kind === 'precedent') {
    const { question, ruling } = await findPrecedent(context, id)
    return { title: question, text: ruling, href: `/knowledge/precedents/${id}` }
  }
  const passage = (await sopsInForce(context.db)).flatMap(passagesOf).find((one) => one.id === id)
  if (!passage) throw refuse('knowledge.no_article', { id })
  return { title: passage.title, text: passage.text, href: hrefOfPassage(id) }
}
