import classes from './Slack.module.css'

type Option = { text: { text: string } }

/** What people fill in, as far as Baton uses it. https://docs.slack.dev/reference/block-kit/block-elements, read 2026-11-28 */
export type Field = {
  type: string
  placeholder?: { text: string }
  initial_value?: string
  initial_option?: Option
  initial_options?: Option[]
  options?: Option[]
  multiline?: boolean
}

/** All choices of these are in sight; a list shows only what was chosen. */
const signs: Readonly<Record<string, { chosen: string; other: string }>> = {
  checkboxes: { chosen: '☑', other: '☐' },
  radio_buttons: { chosen: '◉', other: '○' },
}

/** A field of a window, with what stands in it already. */
export function SlackInput({ label, hint, element = { type: '' } }: { label: string; hint: string | undefined; element: Field | undefined }) {
  const chosen = new Set([element.initial_option, ...(element.initial_options ?? [])].map((option) => option?.text.text))
  const sign = signs[element.type]
  return (
    <div className={classes.input}>
      <b>{label}</b>
      {sign ? (
        element.options?.map(({ text: { text } }) => (
          <span key={text}>
            {chosen.has(text) ? sign.chosen : sign.other} {text}
          </span>
        ))
      ) : (
        <Box element={element} />
      )}
      {hint !== undefined && <small>{hint}</small>}
    </div>
  )
}

function Box({ element: { type, initial_value, initial_option, placeholder, multiline } }: { element: Field }) {
  if (type === 'file_input') return <span className={classes.button}>Add files</span>
  const value = initial_value ?? initial_option?.text.text
  return (
    <span className={classes.field} data-tall={multiline || undefined} data-empty={value === undefined || undefined}>
      {value ?? placeholder?.text} {type.includes('select') && '▾'}
    </span>
  )
}
