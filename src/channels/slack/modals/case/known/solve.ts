import type { ViewOutput } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { shortNumber } from '#src/escalations/escalation.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { closeAnswered } from '#src/knowledge/solved-by.ts'
import { type AnswerText, answerText } from '#src/knowledge/suggestions/answer.ts'
import { type Answering, solvedBy } from '#src/knowledge/suggestions/answering.ts'
import type { Context } from '#src/people/context.ts'
import type { Door } from '../../../in/door.ts'
import { cut, link, mrkdwn } from '../../../mrkdwn.ts'
import { linkButton, most, plain, section } from '../../blocks.ts'
import { escalationOf, saveTyped } from '../save.ts'
import { sopOf } from '../sop.ts'

/** What was typed is saved and closed as answered by this, in one go; pressed twice, it is closed once. */
export async function solveBy(door: Door, context: Context, view: ViewOutput, answering: Answering): Promise<ModalView> {
  const answer = await answerText(context, answering)
  const id = await escalationOf(context, view)
  const before = id === null ? null : await findEscalation(context, id)
  if (before?.state === 'closed') return closedView(door, shortNumber(before), answer)
  const saved = await saveTyped(door, context, view, await sopOf(context, id))
  const { number } = await closeAnswered(context, saved, solvedBy(answering))
  return closedView(door, number, answer)
}

function closedView({ address }: Door, number: string, { title, text, href }: AnswerText): ModalView {
  const page = `${address}${href}`
  return {
    type: 'modal',
    title: plain(`${number} is answered`, most.title),
    close: plain('Close', most.title),
    blocks: [
      section(`*${number}* is closed: *${link(page, title)}* answers it. Nobody has to be asked.`),
      section(cut(mrkdwn(text), most.section, page)),
      linkButton('Open in Baton', `${address}/escalations/${number}`),
    ],
  }
}
