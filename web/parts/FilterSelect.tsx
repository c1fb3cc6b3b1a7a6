import { NativeSelect } from '@mantine/core'

type Props<V extends string> = {
  label: string
  /** What it says where nothing is left out. */
  any: string
  values: readonly V[]
  words: Record<V, string>
  value: V | undefined
  onChange: (value: V | undefined) => void
}

/** Narrows a list to one of these, or to none of them. */
export const FilterSelect = <V extends string>({ label, any, values, words, value, onChange }: Props<V>) => (
  <NativeSelect
    aria-label={label}
    value={value ?? ''}
    data={[{ value: '', label: any }, ...values.map((value) => ({ value, label: words[value] }))]}
    onChange={({ currentTarget }) => onChange(values.find((one) => one === currentTarget.value))}
  />
)
