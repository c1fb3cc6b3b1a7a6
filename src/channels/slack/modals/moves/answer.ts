import { Comment, commentOnEscalation } from '#src/escalations/comment.ts'
import { refusalIn } from '../../in/refused.ts'
import { cut, escaped } from '../../mrkdwn.ts'
import { section, textField } from '../blocks.ts'
import { wordsIn } from '../typed.ts'
import { type MoveModal, moveView, parsed, seenIn } from './modal.ts'

const words = { name: 'answer', title: 'Answer:', submit: 'Answer' }

/** The author answers a question; what they say ends the wait for it. */
export const answerModal: MoveModal = {
  name: words.name,
  draw(escalation) {
    const { wait } = escalation
    const asked = wait ? [section(cut(`*${escaped(wait.by.name)} asks:* ${escaped(wait.reason)}`, 2_900))] : []
    return moveView(words, escalation, [
      ...asked,
      textField({ block: 'text', label: 'Your answer', hint: 'Your colleagues read it; the customer does not.' }, null, { multiline: true }),
    ])
  },
  async submit(_, context, view) {
    try {
      await commentOnEscalation(context, seenIn(view.private_metadata).id, parsed(Comment, { text: wordsIn(view, 'text') ?? '' }))
    } catch (error) {
      return refusalIn(view, error)
    }
  },
}
