import type { Seen } from './views.ts'

/** What somebody puts into a modal, by block: words, a choice or choices, a time, files. */
export type Values = Readonly<Record<string, string | readonly string[] | number | readonly object[]>>

type Element = { type: string; action_id?: string; options?: { value: string }[]; [initial: `initial_${string}`]: unknown }
type Input = { type: string; block_id?: string; element?: Element }

/** The modal as Slack sends it back, with everything that stands in it. */
export function typed(seen: Seen, values: Values) {
  const inputs = (seen.blocks as Input[]).filter(({ type }) => type === 'input')
  const unknown = Object.keys(values).filter((block) => !inputs.some(({ block_id }) => block_id === block))
  if (unknown.length > 0) throw new Error(`the modal has no ${unknown.join(', ')}`)
  const state = Object.fromEntries(
    inputs.flatMap(({ block_id = '', element }) =>
      element ? [[block_id, { [element.action_id ?? '']: { type: element.type, ...stateOf(element, values[block_id]) } }]] : [],
    ),
  )
  return { ...seen, state: { values: state } }
}

function stateOf(element: Element, value: Values[string] | undefined): object {
  const optionsOf = (wanted: readonly unknown[]) => element.options?.filter((option) => wanted.includes(option.value)) ?? []
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: value === undefined ? (element.initial_option ?? null) : (optionsOf([value])[0] ?? null) }
    case 'checkboxes':
    case 'multi_static_select':
      return { selected_options: Array.isArray(value) ? optionsOf(value) : (element.initial_options ?? []) }
    case 'users_select':
      return { selected_user: value ?? element.initial_user ?? null }
    case 'datetimepicker':
      return { selected_date_time: value ?? element.initial_date_time ?? null }
    case 'file_input':
      return { files: value ?? [] }
    default:
      return { value: value ?? element.initial_value ?? null }
  }
}
