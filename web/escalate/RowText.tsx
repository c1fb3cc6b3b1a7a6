import { Textarea, type TextareaProps } from '@mantine/core'

type Props = Omit<TextareaProps, 'value' | 'onChange'> & { value: string | null; onText: (text: string | null) => void }

/** A text in a row of the form: one line that grows with what is written; null while it is empty. */
export function RowText({ value, onText, ...rest }: Props) {
  return <Textarea {...rest} size="sm" autosize minRows={1} value={value ?? ''} onChange={({ currentTarget: { value } }) => onText(value || null)} />
}
