import type { ViewOutput } from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import { type Escalation, shortNumber } from '#src/escalations/escalation.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { submitEscalation } from '#src/escalations/submit.ts'
import type { EscalationView } from '#src/escalations/view.ts'
import type { Context } from '#src/people/context.ts'
import { type Answer, showing } from '../../in/answer.ts'
import type { Door } from '../../in/door.ts'
import { refusalIn } from '../../in/refused.ts'
import { cut, escaped } from '../../mrkdwn.ts'
import { linkButton, most, plain, section } from '../blocks.ts'
import { escalationOf, savedIn, saveTyped } from './save.ts'
import { sopOf } from './sop.ts'

/**
 * Saves what was typed and hands it to Tier 2. What the SOP's check finds is said at the fields, and the case stays a draft meanwhile, in the browser too.
 * Submitted twice, it is one escalation: the second time the modal says what came of the first.
 */
export async function submitCase(door: Door, context: Context, view: ViewOutput): Promise<Answer> {
  const already = await submittedBefore(context, view)
  if (already) return showing(submittedView(door, already.number, []))
  try {
    const { id, version } = await saveTyped(door, context, view, await sopOf(context, savedIn(view)?.escalation ?? null))
    return showing(submitted(door, await submitEscalation(context, { id, version })))
  } catch (error) {
    return refusalIn(view, error)
  }
}

/** What this modal was opened for is past being written by its author, by this very modal: a draft of it that is none any more. */
async function submittedBefore(context: Context, view: ViewOutput): Promise<{ number: string } | null> {
  const id = await escalationOf(context, view)
  if (id === null) return null
  const escalation = await findEscalation(context, id)
  return escalation.state === 'submitted' && byThis(escalation, view) ? { number: shortNumber(escalation) } : null
}

/** Saving and submitting raise the version by one each. */
const byThis = ({ version }: Escalation, view: ViewOutput) => version <= (savedIn(view)?.version ?? Number.POSITIVE_INFINITY) + 2

const submitted = (door: Door, { number, findings }: EscalationView) =>
  submittedView(
    door,
    number,
    findings.filter(({ severity }) => severity === 'advises').map(({ message, mend }) => `${message} ${mend}`),
  )

function submittedView({ address }: Door, number: string, advice: readonly string[]): ModalView {
  const advised: KnownBlock[] =
    advice.length === 0 ? [] : [section(cut(`*For the next time*\n${advice.map((text) => `• ${escaped(text)}`).join('\n')}`, most.section))]
  return {
    type: 'modal',
    title: plain(`${number} is submitted`, most.title),
    close: plain('Close', most.title),
    blocks: [
      section(`*${number}* is with Tier 2 now. You hear of it here when somebody accepts it, returns it or decides.`),
      ...advised,
      linkButton('Open in Baton', `${address}/escalations/${number}`),
    ],
  }
}
