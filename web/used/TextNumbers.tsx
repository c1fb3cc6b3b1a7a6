import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { deflectionQuery } from '../data/insights.ts'
import { PageLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.used.own

/** The longest span that is asked for, in days: about a year. */
const days = 366

/** What one text was good for, in one sentence on its own page. */
export function TextNumbers({ id }: { id: string }) {
  const { data } = useQuery(deflectionQuery({ days, id }))
  const one = data?.texts[0]
  if (!data) return null
  return (
    <Text size="sm" c="dimmed">
      {one ? words.sentence(one.cases) : words.nothing}{' '}
      <PageLink address={addresses.used()} underline="always">
        {words.all}
      </PageLink>
    </Text>
  )
}
