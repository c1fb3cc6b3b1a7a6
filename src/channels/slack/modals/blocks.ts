import type { InputBlock, KnownBlock, PlainTextElement, PlainTextOption } from '@slack/types'

/** What Slack takes at most, in characters. https://docs.slack.dev/reference/block-kit/block-elements and …/composition-objects/option-object, read 2026-11-28. */
export const most = { text: 3_000, option: 75, label: 2_000, placeholder: 150, section: 3_000, title: 24, checkboxes: 10, options: 100 } as const

/** A piece of plain text, cut between words where Slack takes no more. */
export function plain(text: string, longest: number): PlainTextElement {
  return { type: 'plain_text', text: shortened(text, longest) }
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const head = text.slice(0, longest - 1)
  return `${(/^(.*\S)\s+\S*$/s.exec(head)?.[1] ?? head).toWellFormed()}…`
}

type Field = { block: string; label: string; hint?: string | undefined; placeholder?: string | undefined }

/** Every field may be left open as far as Slack is concerned: what is missing, Baton says in its own words. */
function input({ block, label, hint }: Field, element: InputBlock['element']): InputBlock {
  return { type: 'input', block_id: block, label: plain(label, most.label), optional: true, element, ...(hint ? { hint: plain(hint, most.label) } : {}) }
}

const placed = ({ placeholder }: Field) => (placeholder ? { placeholder: plain(placeholder, most.placeholder) } : {})

export function textField(field: Field, value: string | null, { multiline = false, longest = most.text as number } = {}): InputBlock {
  const initial = value ? { initial_value: value } : {}
  return input(field, { type: 'plain_text_input', action_id: 'text', multiline, max_length: longest, ...initial, ...placed(field) })
}

/** The same, and Baton hears of it while it is typed. https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object, read 2026-11-28. */
export function heardField(field: Field, value: string | null): InputBlock {
  const block = textField(field, value, { multiline: true })
  const heard = { dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } }
  return { ...block, dispatch_action: true, element: { ...block.element, ...heard } as InputBlock['element'] } // `textField` draws what takes this
}

export type Choice = { value: string; title: string; description?: string | undefined }

const option = ({ value, title, description }: Choice): PlainTextOption => ({
  text: plain(title, most.option),
  value,
  ...(description ? { description: plain(description, most.option) } : {}),
})

/** One of several; in a list. */
export function selectField(field: Field, choices: readonly Choice[], value: string | null): InputBlock {
  const chosen = choices.find((choice) => choice.value === value)
  const options = choices.slice(0, most.options).map(option)
  return input(field, { type: 'static_select', action_id: 'choice', options, ...placed(field), ...(chosen ? { initial_option: option(chosen) } : {}) })
}

/** One of a few, all in sight. */
export function radioField(field: Field, choices: readonly Choice[], value: string | null = null): InputBlock {
  const chosen = choices.find((choice) => choice.value === value)
  return input(field, { type: 'radio_buttons', action_id: 'choice', options: choices.map(option), ...(chosen ? { initial_option: option(chosen) } : {}) })
}

/** Several of several: in sight where Slack shows so many, else in a list. */
export function checkField(field: Field, choices: readonly Choice[], values: readonly string[]): InputBlock {
  const chosen = choices.filter(({ value }) => values.includes(value)).map(option)
  const initial = chosen.length > 0 ? { initial_options: chosen } : {}
  const options = choices.slice(0, most.options).map(option)
  if (choices.length <= most.checkboxes) return input(field, { type: 'checkboxes', action_id: 'choices', options, ...initial })
  return input(field, { type: 'multi_static_select', action_id: 'choices', options, ...initial, ...placed(field) })
}

/** Several of several, in a list; Baton hears of each choice at once. */
export function pickField(field: Field, choices: readonly Choice[]): InputBlock {
  const options = choices.slice(0, most.options).map(option)
  return { ...input(field, { type: 'multi_static_select', action_id: 'pick', options, ...placed(field) }), dispatch_action: true }
}

export function fileField(field: Field): InputBlock {
  return input(field, { type: 'file_input', action_id: 'files', max_files: 10 })
}

export function userField(field: Field): InputBlock {
  return input(field, { type: 'users_select', action_id: 'user', ...placed(field) })
}

export function timeField(field: Field): InputBlock {
  return input(field, { type: 'datetimepicker', action_id: 'time' })
}

/** Some words of ours; mrkdwn. */
export const section = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } })

export const aside = (text: string): KnownBlock => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] })

export const linkButton = (text: string, url: string): KnownBlock => ({
  type: 'actions',
  elements: [{ type: 'button', action_id: 'open', text: plain(text, most.option), url }],
})
