import { Anchor, Text } from '@mantine/core'
import { listed } from '../../texts/count.ts'
import { texts } from '../../texts/texts.ts'
import { askedAt } from '../asked.ts'
import { useWriting } from '../writing-context.ts'

const words = texts.escalate.desk

/** What became of asking the help desk, in one quiet line. */
export function DeskLine() {
  const { desk, sop } = useWriting()
  const { standing } = desk
  return (
    <Text component="div" size="xs" c="dimmed" mt={4} role="status">
      {standing.kind === 'reading' && words.reading}
      {standing.kind === 'read' && words.read(standing.subject, listed(standing.filled.map((path) => askedAt(sop, path).title)))}
      {standing.kind === 'failed' && (
        <>
          {words.failed} {standing.problem.detail}{' '}
          <Anchor component="button" type="button" size="xs" onClick={desk.again}>
            {words.again}
          </Anchor>
        </>
      )}
    </Text>
  )
}
