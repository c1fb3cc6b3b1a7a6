import type { KnownBlock, ModalView } from '@slack/types'
import type { Case } from '#src/cases/case.ts'
import { titleOfPath } from '#src/cases/paths.ts'
import type { Mark } from '#src/escalations/escalation.ts'
import type { Sop } from '#src/sops/sop.ts'
import { cut, escaped } from '../../mrkdwn.ts'
import { aside, linkButton, most, plain, section } from '../blocks.ts'
import { nearest } from '../nearest.ts'
import { type CaseField, caseFields, extraField } from './fields.ts'
import { knownBlocks } from './known/blocks.ts'
import type { Looked } from './known/look.ts'
import { keepingLooked } from './known/proof.ts'
import { referencesBlock } from './known/put.ts'

/** A case in a modal: nothing of it saved yet; or a draft, or one that came back, as it was when the modal was opened. */
export type InModal = {
  written: Case
  sop: Sop
  saved: { escalation: string; number: string; version: number; marks: readonly Mark[]; address: string } | null
  /** What is known already of what is asked; null: nobody has looked. */
  looked: Looked | null
  /** Where Baton is. */
  address: string
  /** A sentence above everything else. */
  note?: string | undefined
}

export const caseModal = 'case'

/** Every field that the SOP asks for, in its order. What Slack has no room for stays as it is, and is written in the browser. */
export function caseView({ written, sop, saved, looked, address, note }: InModal): ModalView {
  const fields = asked(sop).map((one) => drawn(one, written, sop))
  const inputs = fields.flatMap(({ type, block_id }) => (type === 'input' && block_id ? [block_id] : []))
  const marks = Map.groupBy(saved?.marks ?? [], ({ field }) => nearest(inputs, field))
  const references = inputs.includes(referencesBlock) ? (caseFields.get(referencesBlock)?.text(written, sop) ?? '') : null
  const known = knownBlocks(looked, { address, references })
  const blocks = fields.flatMap((block) => [
    ...(marks.get(block.block_id ?? '') ?? []).map((mark) => toMend(mark, written)),
    ...(block.block_id === 'ask' ? [block, ...known] : [block]),
  ])
  const view: ModalView = {
    type: 'modal',
    callback_id: caseModal,
    private_metadata: saved ? JSON.stringify({ escalation: saved.escalation, version: saved.version }) : '{}',
    title: plain(saved?.marks.length ? `Mend ${saved.number}` : 'Escalate', most.title),
    submit: plain('Submit to Tier 2', most.title),
    close: plain('Cancel', most.title),
    blocks: [...(note ? [section(cut(escaped(note), most.section))] : []), goOn(saved), ...blocks],
  }
  return looked && !saved ? keepingLooked(view, looked) : view
}

type Asked = { block: string; label: string; hint: string; placeholder?: string | undefined; field: CaseField }

/** The fields of the modal: the SOP's, what it adds itself, and the reason why there is no evidence. */
export function asked(sop: Sop): Asked[] {
  const known = sop.fields.flatMap(({ field: block, title, question, placeholder }) => {
    const field = caseFields.get(block)
    return field ? [{ block: block as string, label: title, hint: `${question}${hints.get(block) ?? ''}`, placeholder, field }] : []
  })
  const waiver = caseFields.get('evidenceWaiver')
  const evidence = known.findIndex(({ block }) => block === 'evidence')
  if (waiver && evidence >= 0) known.splice(evidence + 1, 0, { block: 'evidenceWaiver', ...noEvidence, placeholder: undefined, field: waiver })
  const extra = sop.extra.map((one) => ({
    block: `extra.${one.id}`,
    label: one.title,
    hint: one.question,
    placeholder: one.placeholder,
    field: extraField(one),
  }))
  return [...known, ...extra]
}

const noEvidence = { label: 'Why there is no evidence', hint: 'Instead of a file: a sentence saying why there is nothing to see.' }

const hints = new Map([
  ['steps', ' One a line, such as “confirmed: looked for it as an Admin → the menu has no Duplicate”.'],
  ['criteria[].proof', ' For every reason chosen above.'],
  ['proposal.references', ' One a line.'],
  ['proposal.assumptions', ' One a line.'],
])

function drawn({ field, ...shown }: Asked, written: Case, sop: Sop): KnownBlock {
  const tooLong = (field.text(written, sop)?.length ?? 0) > most.text
  if (tooLong) return section(`*${escaped(shown.label)}*\nThis is longer than a window in Slack takes. It stays as it is; change it in the browser.`)
  return field.draw(shown, written, sop)
}

const toMend = ({ field, mend, by }: Mark, written: Case) =>
  aside(cut(`✏️ *${escaped(titleOfPath(field, written))}*, to mend${by ? ` (${escaped(by.name)})` : ''}: ${escaped(mend)}`, 2_000))

function goOn(saved: InModal['saved']): KnownBlock {
  if (saved) return linkButton('Go on in the browser', saved.address)
  return { type: 'actions', elements: [{ type: 'button', action_id: 'in-browser', text: plain('Save, and go on in the browser', most.option) }] }
}
