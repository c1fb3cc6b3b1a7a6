import type { ViewOutput, ViewStateValue } from '@slack/bolt'
import type { InputBlock, KnownBlock, ModalView } from '@slack/types'

/** A modal as it stands open, with what was typed into it. */
export type OpenView = Pick<ViewOutput, 'title' | 'submit' | 'close' | 'blocks' | 'state' | 'callback_id' | 'private_metadata'>

/** What stands in the one field of a block. */
export const typedIn = ({ state }: Pick<OpenView, 'state'>, block: string): Partial<ViewStateValue> => Object.values(state.values[block] ?? {})[0] ?? {}

/** The words in a field; null when there are none. */
export const wordsIn = (view: Pick<OpenView, 'state'>, block: string): string | null => typedIn(view, block).value?.trim() || null

/** What was chosen in a field; null when nothing was. */
export const chosenIn = (view: Pick<OpenView, 'state'>, block: string): string | null => typedIn(view, block).selected_option?.value ?? null

/** The same modal anew, everything typed in its place and a sentence below each block that has one: for when Slack no longer waits to be told of errors. */
export function withTyped(view: OpenView, errors: Readonly<Record<string, string>> = {}): ModalView {
  const { title, submit, close, callback_id, private_metadata } = view
  const blocks = view.blocks
    .filter(({ block_id }) => !block_id?.startsWith(errorPrefix))
    .flatMap((block) => [kept(view, block as KnownBlock), ...said(block, errors)]) // the blocks are our own
  return { type: 'modal', title, blocks, callback_id, private_metadata, ...(submit ? { submit } : {}), ...(close ? { close } : {}) }
}

const errorPrefix = 'error '

function said({ block_id = '' }: { block_id?: string | undefined }, errors: Readonly<Record<string, string>>): KnownBlock[] {
  const text = errors[block_id]
  return text === undefined ? [] : [{ type: 'context', block_id: `${errorPrefix}${block_id}`, elements: [{ type: 'plain_text', text: `⚠️ ${text}` }] }]
}

function kept(view: OpenView, block: KnownBlock): KnownBlock {
  if (block.type !== 'input' || block.block_id === undefined) return block
  return { ...block, element: { ...block.element, ...initial(typedIn(view, block.block_id)) } as InputBlock['element'] } // what was typed into it fits it
}

/** https://docs.slack.dev/reference/views/#values, read 2026-11-28. A chosen file cannot be put in again. */
function initial({ value, selected_option, selected_options, selected_user, selected_date_time }: Partial<ViewStateValue>): object {
  if (value) return { initial_value: value }
  if (selected_option) return { initial_option: selected_option }
  if (selected_options?.length) return { initial_options: selected_options }
  if (selected_user) return { initial_user: selected_user }
  return selected_date_time ? { initial_date_time: selected_date_time } : {}
}
