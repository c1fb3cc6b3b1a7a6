import { Alert, Button, Stack, Text } from '@mantine/core'
import type { Problem } from '../client.ts'
import { texts } from '../texts/texts.ts'
import { WordDifference } from './WordDifference.tsx'

const words = texts.shell.stale

type Props = { changed: Problem['changed']; titleOf: (path: string) => string; onReread: () => void }

/** What has changed since a form was opened, word by word where it is text; what was written is kept, and goes on from what it is now. */
export function Stale({ changed, titleOf, onReread }: Props) {
  return (
    <Alert variant="light" role="alert" title={words.title}>
      <Stack gap="xs" align="flex-start">
        {changed.map(({ path, was, is, by, at }) => (
          <Text size="sm" key={`${path} ${at}`} style={{ whiteSpace: 'pre-line' }}>
            <b>
              {titleOf(path)}
              {by && `, ${by.name}`}:
            </b>{' '}
            {typeof was === 'string' && typeof is === 'string' && <WordDifference was={was} is={is} />}
          </Text>
        ))}
        <Text size="sm">{words.kept}</Text>
        <Button size="xs" variant="default" onClick={onReread}>
          {words.reread}
        </Button>
      </Stack>
    </Alert>
  )
}
