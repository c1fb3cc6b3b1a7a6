import type { BlockAction, ViewOutput } from '@slack/bolt'
import type { KnownBlock } from '@slack/types'
import type { Case } from '#src/cases/case.ts'
import { titleOfPath } from '#src/cases/paths.ts'
import { Return, returnEscalation } from '#src/escalations/return.ts'
import type { Door } from '../../in/door.ts'
import { refusalIn } from '../../in/refused.ts'
import { type Choice, pickField, textField } from '../blocks.ts'
import { typedIn, withTyped, wordsIn } from '../typed.ts'
import { type MoveModal, moveView, parsed, seenIn } from './modal.ts'

const words = { name: 'return', title: 'Return', submit: 'Return' }
const mendPrefix = 'mend '

/** Tier 2 chooses fields, and each gets a line on how to mend it. */
export const returnModal: MoveModal = {
  name: words.name,
  draw: (escalation) =>
    moveView(words, escalation, [
      pickField({ block: 'marks', label: 'What is to be mended', placeholder: 'Choose one field or several' }, markable(escalation.case)),
      textField({ block: 'note', label: 'Anything else', hint: 'A word to the author, besides the fields.' }, null, { multiline: true }),
    ]),
  async submit(_, context, view) {
    const picked = pickedIn(view)
    const marks = picked.map(({ value }) => ({ field: value, mend: wordsIn(view, mendPrefix + value) ?? '' }))
    const place = (field: string) => field.replace(/^marks\[(\d+)\].*$/, (_, at: string) => mendPrefix + (picked[Number(at)]?.value ?? ''))
    try {
      await returnEscalation(context, seenIn(view.private_metadata), parsed(Return, { marks, note: wordsIn(view, 'note') }))
    } catch (error) {
      return refusalIn(view, error, place)
    }
  },
}

/** Somebody has chosen other fields: each that is chosen has its line, and what was typed stays. */
export async function fieldsPicked({ client }: Pick<Door, 'client'>, { view }: BlockAction) {
  if (!view) return
  const rest = view.blocks.filter(({ block_id }) => !block_id?.startsWith(mendPrefix)) as KnownBlock[] // they are our own
  const lines = pickedIn(view).map(({ value, title }) => textField({ block: mendPrefix + value, label: `${title}: how to mend it` }, null, { multiline: true }))
  const at = rest.findIndex(({ block_id }) => block_id === 'marks') + 1
  await client.views.update({ view_id: view.id, view: withTyped({ ...view, blocks: [...rest.slice(0, at), ...lines, ...rest.slice(at)] }) })
}

const pickedIn = (view: Pick<ViewOutput, 'state'>): Choice[] =>
  typedIn(view, 'marks').selected_options?.map(({ value, text }) => ({ value, title: text.text })) ?? []

/** What of a case can be marked: its fields, and each row of its lists. */
function markable(written: Case): Choice[] {
  const { criteria, steps, proposal } = written
  const rows = (list: string, given: readonly { id: string }[]) => given.map(({ id }) => `${list}[${id}]`)
  const paths = [
    ...['ask', 'blocker', 'ticket', 'customer', 'criteria', ...rows('criteria', criteria), 'steps', ...rows('steps', steps), 'evidence'],
    ...['proposal.recommendation', 'proposal.references', 'proposal.assumptions', ...rows('proposal.assumptions', proposal.assumptions)],
    ...Object.keys(written.extra).map((name) => `extra.${name}`),
  ]
  return paths.map((path) => ({ value: path, title: titleOfPath(path, written), description: wordsAt(written, path) }))
}

/** The beginning of a row, by which it is known. */
function wordsAt({ steps, criteria, proposal }: Case, path: string): string | undefined {
  const id = /\[(.+)\]$/.exec(path)?.[1]
  const rows = [...steps.map(({ id, did }) => ({ id, text: did })), ...criteria.map(({ id, criterion }) => ({ id, text: criterion })), ...proposal.assumptions]
  return (id && rows.find((row) => row.id === id)?.text) || undefined
}
