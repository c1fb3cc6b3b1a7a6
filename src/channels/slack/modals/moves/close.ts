import { Close } from '#src/escalations/closing.ts'
import { closeAnswered } from '#src/knowledge/solved-by.ts'
import { refusalIn } from '../../in/refused.ts'
import { cut, escaped } from '../../mrkdwn.ts'
import { radioField, section, textField } from '../blocks.ts'
import { chosenIn, wordsIn } from '../typed.ts'
import { type MoveModal, moveView, parsed, seenIn } from './modal.ts'

const words = { name: 'carried-out', title: 'Carried out:', submit: 'Close it' }

const told = [
  { value: 'yes', title: 'The customer has been told' },
  { value: 'no-need', title: 'There is no need to tell them' },
]

/** The decision was carried out, and the customer told. */
export const closeModal: MoveModal = {
  name: words.name,
  draw(escalation) {
    const { decision } = escalation
    const todo = decision?.answer ?? escalation.case.proposal.recommendation ?? ''
    const wording = decision?.customerWording ? [section(cut(`*To tell the customer, for you to copy:*\n${escaped(decision.customerWording)}`, 2_900))] : []
    return moveView(words, escalation, [
      section(cut(`*Decided:* ${escaped(todo)}`, 2_900)),
      ...wording,
      textField({ block: 'done', label: 'What was done' }, null, { multiline: true }),
      radioField({ block: 'customerTold', label: 'Has the customer been told?' }, told),
    ])
  },
  async submit(_, context, view) {
    const typed = { outcome: 'carried-out', done: wordsIn(view, 'done') ?? '', customerTold: chosenIn(view, 'customerTold') }
    try {
      await closeAnswered(context, seenIn(view.private_metadata), parsed(Close, typed))
    } catch (error) {
      return refusalIn(view, error)
    }
  },
}
