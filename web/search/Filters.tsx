import { filtersIn, type SearchFilters, searchKinds, searchStates } from '../data/search-filters.ts'
import { FilterSelect } from '../parts/FilterSelect.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.knowledge.search

type Props = { filters: SearchFilters; onChange: (filters: SearchFilters) => void }

/** To which kind it is narrowed; escalations also to a state, and to one's own. */
export function Filters({ filters, onChange }: Props) {
  const change = (changed: SearchFilters) => onChange(filtersIn({ ...filters, ...changed }))
  return (
    <>
      <FilterSelect label={words.kind} any={words.all} values={searchKinds} words={words.kinds} value={filters.kind} onChange={(kind) => change({ kind })} />
      {filters.kind === 'escalations' && (
        <>
          <FilterSelect
            label={words.state}
            any={words.states.any}
            values={searchStates}
            words={words.states}
            value={filters.state}
            onChange={(state) => change({ state })}
          />
          <FilterSelect label={words.by} any={words.whose.any} values={['me']} words={words.whose} value={filters.by} onChange={(by) => change({ by })} />
        </>
      )}
    </>
  )
}
