import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Team, teamsQuery } from '../data/teams.ts'
import { BareLink, PageLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { texts } from '../texts/texts.ts'
import { useMayChange, usePeopleSearch } from './use-people.ts'

const words = texts.people.teams

export function Teams() {
  const teams = useQuery(teamsQuery)
  return (
    <Loaded query={teams} loading={<Skeleton height={160} />} isEmpty={(teams) => teams.length === 0} empty={NoTeam}>
      {(teams) => (
        <Stack>
          {teams.map((team) => (
            <TeamLine key={team.id} team={team} />
          ))}
        </Stack>
      )}
    </Loaded>
  )
}

function NoTeam() {
  const mayChange = useMayChange()
  const { to } = usePeopleSearch()
  if (!mayChange)
    return (
      <Empty title={words.none.title} detail={words.noneForReaders}>
        <PageLink address={to({ part: undefined })}>{texts.people.title}</PageLink>
      </Empty>
    )
  return (
    <Empty {...words.none}>
      <Button component={BareLink} address={to({ team: 'new' })}>
        {words.make}
      </Button>
    </Empty>
  )
}

/** How many names are read out of a team before the rest is only counted. */
const named = 12

function TeamLine({ team: { id, name, members } }: { team: Team }) {
  const mayChange = useMayChange()
  const { to } = usePeopleSearch()
  const more = members.length - named
  const names = members.slice(0, named).map(({ name }) => name)
  return (
    <div>
      {mayChange ? (
        <PageLink address={to({ team: id })} fw={500} size="sm">
          {name}
        </PageLink>
      ) : (
        <Text span fw={500} size="sm">
          {name}
        </Text>
      )}
      <Text span size="sm" c="dimmed">
        {`, ${words.count(members.length)}`}
      </Text>
      <Text size="sm" c="dimmed">
        {members.length === 0 ? words.empty : [...names, ...(more > 0 ? [words.andMore(more)] : [])].join(', ')}
      </Text>
    </div>
  )
}
