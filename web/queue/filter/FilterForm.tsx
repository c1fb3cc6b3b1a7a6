import { Select, type SelectProps, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { sopQuery, usualSop } from '../../data/sops.ts'
import { PersonSelect } from '../../moves/PersonSelect.tsx'
import { texts } from '../../texts/texts.ts'
import { type QueueSearch, sorts, stateOf, states } from '../search.ts'
import type { Narrowing } from '../use-address.ts'

const words = texts.queue.filter
const { names } = words

/** Each filter takes effect as it is chosen. What is offered is what the SOP in force knows, and what is chosen already. */
export function FilterForm({ search, change }: Narrowing) {
  const { data } = useQuery(sopQuery(usualSop))
  const { criteria = [], vocabularies } = data?.sop ?? {}
  /** For a filter that is empty as `null` on the screen and left out of the address. */
  const bound = (name: Exclude<keyof QueueSearch, 'view'>) => ({
    value: search[name] ?? null,
    onChange: (value: string | null) => change({ [name]: value ?? undefined }),
  })
  const terms = (known: readonly { value: string; title: string }[] = [], chosen?: string) => [
    ...known.map(({ value, title }) => ({ value, label: title })),
    ...(chosen === undefined || known.some(({ value }) => value === chosen) ? [] : [{ value: chosen, label: chosen }]),
  ]
  return (
    <Stack gap={6}>
      <Choice
        label={names.criterion}
        data={terms(
          criteria.map(({ id, title }) => ({ value: id, title })),
          search.criterion,
        )}
        {...bound('criterion')}
      />
      <Choice label={names.persona} data={terms(vocabularies?.personas, search.persona)} {...bound('persona')} />
      <Choice label={names.plan} data={terms(vocabularies?.plans, search.plan)} {...bound('plan')} />
      <PersonSelect {...look} label={names.holder} {...bound('holder')} />
      <PersonSelect {...look} label={names.author} {...bound('author')} />
      {stateOf[search.view] === null && (
        <Choice label={names.state} data={states.map((state) => ({ value: state, label: texts.queue.states[state] }))} {...bound('state')} />
      )}
      <Choice label={words.sort} placeholder={words.usual} data={sorts.map((sort) => ({ value: sort, label: words.sorts[sort] }))} {...bound('sort')} />
    </Stack>
  )
}

const look = { size: 'xs', clearable: true, placeholder: words.any, comboboxProps: { withinPortal: false } } as const

function Choice(props: Pick<SelectProps, 'label' | 'data' | 'value' | 'onChange' | 'placeholder'>) {
  return <Select {...look} nothingFoundMessage={words.none} {...props} />
}
