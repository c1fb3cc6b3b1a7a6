import { Divider, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { addresses } from '../addresses.ts'
import { peopleQuery } from '../data/people.ts'
import { PageLink } from '../navigate.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { texts } from '../texts/texts.ts'
import { Leaving } from './Leaving.tsx'
import { NewLink } from './NewLink.tsx'
import { Standing } from './PeopleTable.tsx'
import { PersonForm } from './PersonForm.tsx'
import { isLastAdministrator, type Listed } from './person.ts'
import { usePeopleSearch } from './use-people.ts'

const words = texts.people.person

/** One person, for an administrator: what they are called and may do, their way in, and whether they are here at all. */
export function PersonDialog({ id }: { id: string }) {
  const people = useQuery(peopleQuery)
  const { go } = usePeopleSearch()
  const name = people.data?.find((one) => one.id === id)?.name ?? texts.people.title
  return (
    <Dialog title={name} onClose={() => go({ person: undefined })}>
      <Loaded query={people} loading={<Skeleton height={240} />} isEmpty={(people) => !people.some((one) => one.id === id)} empty={Unknown}>
        {(people) => people.filter((one) => one.id === id).map((person) => <Parts key={id} person={person} isLast={isLastAdministrator(people, id)} />)}
      </Loaded>
    </Dialog>
  )
}

const Unknown = () => (
  <Empty {...words.unknown}>
    <PageLink address={addresses.people()}>{words.toAll}</PageLink>
  </Empty>
)

function Parts({ person, isLast }: { person: Listed; isLast: boolean }) {
  const because = isLast ? words.lastAdministrator : null
  return (
    <Stack>
      <div>
        <Text size="sm">{person.email}</Text>
        <Standing row={person} />
      </div>
      <PersonForm person={person} fixedRole={because} />
      {person.leftAt === null && (
        <Part title={words.newLink.title} detail={words.newLink.detail}>
          <NewLink id={person.id} name={person.name} />
        </Part>
      )}
      <Part {...(person.leftAt === null ? words.leave : words.back)}>
        <Leaving person={person} because={because} />
      </Part>
    </Stack>
  )
}

const Part = ({ title, detail, children }: { title: string; detail: string; children: ReactNode }) => (
  <>
    <Divider />
    <Stack gap="xs">
      <Title order={3} size="h6">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {detail}
      </Text>
      {children}
    </Stack>
  </>
)
