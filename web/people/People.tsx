import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { peopleQuery } from '../data/people.ts'
import { type Team, teamsQuery } from '../data/teams.ts'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { texts } from '../texts/texts.ts'
import { PeopleFilter } from './PeopleFilter.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { type Listed, matching, rowsOf } from './person.ts'
import { useFilter } from './use-filter.ts'
import { useMayChange, usePeopleSearch } from './use-people.ts'

const words = texts.people

/** How many are drawn at once: more than anybody reads, few enough to be there at once. */
const step = 50

export function People() {
  const people = useQuery(peopleQuery)
  const { data: teams } = useQuery(teamsQuery)
  return (
    <Loaded query={people} loading={<Skeletons />} empty={null}>
      {(people) => <Found people={people} teams={teams} />}
    </Loaded>
  )
}

function Found({ people, teams }: { people: readonly Listed[]; teams: readonly Team[] | undefined }) {
  const [filter, change, clear] = useFilter()
  const asked = useDeferredValue(filter)
  const rows = useMemo(() => matching(rowsOf(people, teams ?? []), asked), [people, teams, asked])
  const [drawn, setDrawn] = useState(step)
  return (
    <Stack>
      <PeopleFilter filter={filter} onChange={change} />
      <Text size="sm" c="dimmed" role="status">
        {words.filter.shown(rows.length, people.length)}
      </Text>
      {rows.length > 0 && <PeopleTable rows={rows.slice(0, drawn)} />}
      {rows.length > drawn && (
        <Button variant="default" onClick={() => setDrawn(drawn + step)} style={{ alignSelf: 'center' }}>
          {words.filter.more(Math.min(step, rows.length - drawn))}
        </Button>
      )}
      {rows.length === 0 && (
        <Empty {...words.filter.nobody}>
          <Button variant="default" onClick={clear}>
            {words.filter.clear}
          </Button>
        </Empty>
      )}
      {people.length === 1 && <Alone />}
    </Stack>
  )
}

function Alone() {
  const mayChange = useMayChange()
  const { to } = usePeopleSearch()
  if (!mayChange) return null
  return (
    <Empty {...words.alone}>
      <Button component={BareLink} address={to({ invite: 'yes' })}>
        {words.invite.title}
      </Button>
    </Empty>
  )
}

const Skeletons = () => (
  <Stack>
    <Skeleton height={56} />
    {Array.from({ length: 6 }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
      <Skeleton key={at} height={44} />
    ))}
  </Stack>
)
