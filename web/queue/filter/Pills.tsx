import { Button, Pill } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../../data/people.ts'
import { texts } from '../../texts/texts.ts'
import { shortCriterion } from '../facts.ts'
import { type FilterName, filterNames, type QueueSearch, type sorts, type states } from '../search.ts'
import type { Narrowing } from '../use-address.ts'

const words = texts.queue.filter

/** What narrows the list now, each with the way to let it go. */
export function Pills({ search, change }: Narrowing) {
  const shown = useShown(search)
  return (
    <>
      {shown.map(({ name, title, value }) => (
        <Pill
          key={name}
          size="md"
          withRemoveButton
          onRemove={() => change({ [name]: undefined })}
          removeButtonProps={{ 'aria-label': words.remove(title, value), 'aria-hidden': false, tabIndex: 0 }}
        >
          {title}: {value}
        </Pill>
      ))}
      {shown.length > 1 && (
        <Button size="compact-xs" variant="subtle" onClick={() => change(Object.fromEntries(shown.map(({ name }) => [name, undefined])))}>
          {words.clear}
        </Button>
      )}
    </>
  )
}

type Shown = { name: FilterName | 'sort'; title: string; value: string }

function useShown(search: QueueSearch): Shown[] {
  const { data: people } = useQuery({ ...peopleQuery, enabled: search.holder !== undefined || search.author !== undefined })
  const nameOf = (id: string) => people?.find((person) => person.id === id)?.name ?? '…'
  const said = (name: FilterName, value: string) => {
    if (name === 'criterion') return shortCriterion(value)
    if (name === 'holder' || name === 'author') return nameOf(value)
    return name === 'state' ? texts.queue.states[value as (typeof states)[number]] : value
  }
  const { sort } = search
  return [
    ...filterNames.flatMap((name) => {
      const value = search[name]
      return value === undefined ? [] : [{ name, title: words.names[name], value: said(name, value) }]
    }),
    ...(sort === undefined ? [] : [{ name: 'sort' as const, title: words.sort, value: words.sorts[sort as (typeof sorts)[number]] }]),
  ]
}
