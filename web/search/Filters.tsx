import { NativeSelect } from '@mantine/core'
import { filtersIn, type SearchFilters, searchKinds, searchStates } from '../data/search-filters.ts'
import { texts } from '../texts/texts.ts'

const words = texts.knowledge.search

type Props = { filters: SearchFilters; onChange: (filters: SearchFilters) => void }

/** To which kind it is narrowed; escalations also to a state, and to one's own. */
export function Filters({ filters, onChange }: Props) {
  const change = (name: keyof SearchFilters) => (value: string) => onChange(filtersIn({ ...(filters as Record<string, string>), [name]: value }))
  return (
    <>
      <Choice label={words.kind} any={words.all} values={searchKinds} words={words.kinds} value={filters.kind} onChange={change('kind')} />
      {filters.kind === 'escalations' && (
        <>
          <Choice label={words.state} any={words.states.any} values={searchStates} words={words.states} value={filters.state} onChange={change('state')} />
          <Choice label={words.by} any={words.whose.any} values={['me']} words={words.whose} value={filters.by} onChange={change('by')} />
        </>
      )}
    </>
  )
}

type ChoiceProps<V extends string> = {
  label: string
  any: string
  values: readonly V[]
  words: Record<V, string>
  value: V | undefined
  onChange: (value: string) => void
}

const Choice = <V extends string>({ label, any, values, words, value, onChange }: ChoiceProps<V>) => (
  <NativeSelect
    aria-label={label}
    value={value ?? ''}
    data={[{ value: '', label: any }, ...values.map((value) => ({ value, label: words[value] }))]}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  />
)
