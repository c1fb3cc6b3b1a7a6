import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lookupQuery } from '../data/knowledge.ts'

/** What the author looked for before handing it on, in one line: the proof for “not documented”. */
export function LookedFor({ number }: { number: string }) {
  const { data } = useQuery(lookupQuery(number))
  if (!data || data.asked === null) return null
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {data.sentence}
    </Text>
  )
}
