import { Text } from '@mantine/core'
import type { Hit } from '../data/knowledge.ts'

/** The passage that matches, with the words of the question marked. */
export function Passage({ passage, marks }: Pick<Hit, 'passage' | 'marks'>) {
  const ends = marks.map(([, to = 0]) => to)
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {marks.map(([from = 0, to = 0], at) => (
        <span key={from}>
          {passage.slice(ends[at - 1] ?? 0, from)}
          <mark>{passage.slice(from, to)}</mark>
        </span>
      ))}
      {passage.slice(ends.at(-1) ?? 0)}
    </Text>
  )
}
