import type { ViewOutput } from '@slack/bolt'
import { decideEscalation } from '#src/escalations/decide.ts'
import { Decide } from '#src/escalations/decision.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { refuse } from '#src/escalations/refusals.ts'
import type { Context } from '#src/people/context.ts'
import type { Door } from '../../in/door.ts'
import { refusalIn } from '../../in/refused.ts'
import { cut, escaped } from '../../mrkdwn.ts'
import { personOf } from '../../people.ts'
import { radioField, section, textField, timeField, userField } from '../blocks.ts'
import { chosenIn, typedIn, wordsIn } from '../typed.ts'
import { type MoveModal, moveView, parsed, seenIn } from './modal.ts'

const words = { name: 'decide', title: 'Decide', submit: 'Decide' }

const decisions = [
  { value: 'as-proposed', title: 'As proposed' },
  { value: 'with-changes', title: 'With changes' },
  { value: 'replaced', title: 'Another solution' },
  { value: 'declined', title: 'No' },
]
const holds = [
  { value: 'true', title: 'True' },
  { value: 'false', title: 'Not true' },
  { value: 'unknown', title: 'Nobody knows' },
]
const carriers = [
  { value: 'author', title: 'Its author' },
  { value: 'person', title: 'A colleague' },
  { value: 'outside', title: 'Somebody outside, such as DevOps' },
]

/** More do not fit into a window; the browser has them all. */
const mostAssumptions = 80

export const decideModal: MoveModal = {
  name: words.name,
  draw(escalation) {
    const { recommendation, assumptions } = escalation.case.proposal
    const ticks = assumptions.slice(0, mostAssumptions).map(({ text }, at) => radioField({ block: `assumptions[${at}]`, label: `Assumption: ${text}` }, holds))
    return moveView(words, escalation, [
      section(cut(`*Proposed:* ${escaped(recommendation ?? 'nothing')}`, 2_900)),
      radioField({ block: 'decision', label: 'Decision' }, decisions),
      textField({ block: 'reason', label: 'Reason', hint: 'So that the next agent can decide it alone.' }, null, { multiline: true }),
      textField({ block: 'answer', label: 'What is to be done instead', hint: 'When the decision is other than proposed.' }, null, { multiline: true }),
      ...ticks,
      radioField({ block: 'carryOut.by', label: 'Who carries it out' }, carriers, 'author'),
      userField({ block: 'carryOut.person', label: 'Which colleague', placeholder: 'Choose somebody' }),
      textField({ block: 'carryOut.who', label: 'Who outside', placeholder: 'DevOps' }, null),
      timeField({ block: 'carryOut.until', label: 'Until when' }),
      textField(
        { block: 'customerWording', label: 'Wording for the customer', hint: 'For the author to copy. Nothing is sent to the customer from here.' },
        null,
        {
          multiline: true,
        },
      ),
    ])
  },
  async submit(door, context, view) {
    try {
      await decideEscalation(context, seenIn(view.private_metadata), parsed(Decide, await typedDecision(door, context, view)))
    } catch (error) {
      return refusalIn(view, error)
    }
  },
}

async function typedDecision(door: Door, context: Context, view: ViewOutput): Promise<object> {
  const { case: written } = await findEscalation(context, seenIn(view.private_metadata).id)
  const until = typedIn(view, 'carryOut.until').selected_date_time
  return {
    ...{ decision: chosenIn(view, 'decision'), reason: wordsIn(view, 'reason') ?? '', answer: wordsIn(view, 'answer') },
    assumptions: written.proposal.assumptions.map(({ id }, at) => ({ id, holds: chosenIn(view, `assumptions[${at}]`) })),
    carryOut: {
      ...{ by: chosenIn(view, 'carryOut.by'), person: await personIn(door, view), who: wordsIn(view, 'carryOut.who') },
      until: until ? new Date(until * 1000).toISOString() : null, // Slack counts seconds
    },
    customerWording: wordsIn(view, 'customerWording'),
  }
}

async function personIn(door: Door, view: ViewOutput): Promise<string | null> {
  const user = typedIn(view, 'carryOut.person').selected_user
  if (!user) return null
  const person = await personOf(door, door.client, user)
  if (!person) throw refuse('escalation.invalid', { number: 'It', count: 1 }, { problems: [stranger] })
  return person.id
}

const stranger = {
  field: 'carryOut.person',
  message: 'Baton does not know this person. Choose a colleague who is in Baton and has confirmed their Slack account there; or decide in the browser.',
}
