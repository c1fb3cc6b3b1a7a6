import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import type { AnswerText } from '#src/knowledge/suggestions/answer.ts'
import { oneLine } from '../../../mrkdwn.ts'
import { most } from '../../blocks.ts'
import { type OpenView, withTyped, wordsIn } from '../../typed.ts'
import { cited } from './blocks.ts'
import { referencesBlock } from './put.ts'

/** The same window, with this among the references of the proposal. `called`: what its buttons bear. */
export function withCited(view: OpenView, called: string, { title, href }: Pick<AnswerText, 'title' | 'href'>, address: string): ModalView {
  const [url, typed] = [`${address}${href}`, wordsIn(view, referencesBlock)]
  const lines = typed?.includes(url) ? typed : [typed, `${oneLine(title, 300)} ${url}`].filter(Boolean).join('\n')
  if (lines.length > most.text)
    return withTyped(view, { [referencesBlock]: 'There is no more room in this field. Take something out, or go on in the browser.' })
  return withTyped(withReferences({ ...view, blocks: cited(view.blocks as KnownBlock[], called) }, lines)) // the blocks are our own
}

/**
 * Slack keeps what stands in a field as long as the field is called the same, whatever is put into it: so it is called otherwise.
 * https://docs.slack.dev/reference/views, “Preserving input entry”, read 2026-11-28.
 */
function withReferences(view: OpenView, lines: string): OpenView {
  const renamed = (element: InputBlock['element']) => ({ ...element, action_id: element.action_id === 'text' ? 'text again' : 'text' })
  const blocks = view.blocks.map((block) => (block.block_id === referencesBlock && 'element' in block ? { ...block, element: renamed(block.element) } : block))
  const values = { ...view.state.values, [referencesBlock]: { references: { type: 'plain_text_input', value: lines } } }
  return { ...view, blocks, state: { values } }
}
