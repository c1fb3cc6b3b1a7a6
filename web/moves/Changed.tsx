import { Box, Stack, Text } from '@mantine/core'
import type { Escalation, Problem } from '../client.ts'
import { When } from '../parts/When.tsx'
import { WordDifference } from '../parts/WordDifference.tsx'
import { texts } from '../texts/texts.ts'
import { changedLines } from './changed-lines.ts'
import { useExtraTitles } from './use-sop.ts'

/** What changed since somebody read it: by whom, when, and word by word. */
export function Changed({ changed, escalation }: { changed: Problem['changed']; escalation: Escalation }) {
  const extras = useExtraTitles(escalation)
  return (
    <Stack gap="xs" w="100%">
      {changedLines(changed, escalation, extras).map(({ by, at, lines }) => (
        <Box key={`${by} ${at}`}>
          <Text size="xs" c="dimmed">
            {by ?? texts.moves.changed.system}, <When at={at} />
          </Text>
          {lines.map(({ path, title, was, is, what }) => (
            <Text size="sm" key={path}>
              <Text span fw={600} size="sm">
                {title}:{' '}
              </Text>
              {what ?? <WordDifference was={was ?? ''} is={is ?? ''} />}
            </Text>
          ))}
        </Box>
      ))}
    </Stack>
  )
}
