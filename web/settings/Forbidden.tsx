import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { peopleQuery } from '../data/people.ts'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.settings

const listed = new Intl.ListFormat('en', { type: 'disjunction' })

/** For whoever may not come in here: who may, so that they know whom to ask. */
export function Forbidden() {
  const people = useQuery(peopleQuery)
  return (
    <Page title={words.title}>
      <Loaded query={people} loading={<Skeleton height={120} />} empty={null}>
        {(people) => {
          const names = people.filter(({ role, leftAt }) => role === 'admin' && leftAt === null).map(({ name }) => name)
          return (
            <Empty title={texts.shell.forbidden} detail={names.length > 0 ? words.forbidden(listed.format(names)) : words.forbiddenNobody}>
              <Button component={BareLink} address={addresses.me()}>
                {words.toMe}
              </Button>
            </Empty>
          )
        }}
      </Loaded>
    </Page>
  )
}
