import { MultiSelect, Skeleton, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { peopleQuery } from '../data/people.ts'
import { type Team, teamsQuery } from '../data/teams.ts'
import { PageLink } from '../navigate.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Empty } from '../parts/Empty.tsx'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { texts } from '../texts/texts.ts'
import { useKeepTeam, usePeopleSearch } from './use-people.ts'

const words = texts.people.teams

/** A team's name and members; `new` is one that is still to be made. */
export function TeamDialog({ id }: { id: string }) {
  const teams = useQuery(teamsQuery)
  const { go } = usePeopleSearch()
  const close = () => go({ team: undefined })
  const find = (teams: readonly Team[]) => teams.find((team) => team.id === id)
  return (
    <Dialog title={find(teams.data ?? [])?.name ?? words.makeTitle} onClose={close}>
      <Loaded query={teams} loading={<Skeleton height={160} />} isEmpty={(teams) => id !== 'new' && !find(teams)} empty={Unknown}>
        {(teams) => <TeamForm team={find(teams) ?? null} onDone={close} />}
      </Loaded>
    </Dialog>
  )
}

const Unknown = () => (
  <Empty {...words.unknown}>
    <PageLink address={addresses.people({ part: 'teams' })}>{words.toAll}</PageLink>
  </Empty>
)

function TeamForm({ team, onDone }: { team: Team | null; onDone: () => void }) {
  const { data: people = [] } = useQuery(peopleQuery)
  const form = useForm({ initialValues: { name: team?.name ?? '', members: team?.members.map(({ id }) => id) ?? [] } })
  const { mutate, isPending, error } = useKeepTeam(team?.id ?? null)
  const save = (asked: typeof form.values) =>
    mutate(asked, {
      onSuccess: ({ name }) => {
        notifications.show({ message: team === null ? words.made(name) : words.saved(name) })
        onDone()
      },
      onError: (error) => showProblems(form, error),
    })
  const choices = people
    .filter(({ id, leftAt }) => leftAt === null || form.values.members.includes(id))
    .map(({ id, name, leftAt }) => ({ value: id, label: leftAt === null ? name : words.hasLeft(name) }))
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        <FormRefusal error={error} fields={Object.keys(form.values)} />
        <TextInput label={words.name} placeholder={words.placeholder} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
        <MultiSelect
          label={words.members}
          placeholder={words.membersPlaceholder}
          data={choices}
          searchable
          hidePickedOptions
          limit={50}
          nothingFoundMessage={words.noSuch}
          {...form.getInputProps('members')}
        />
        <MoveButton type="submit" busy={isPending} because={null}>
          {words.submit}
        </MoveButton>
      </Stack>
    </form>
  )
}
