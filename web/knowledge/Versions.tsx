import { Accordion, Button, Skeleton, Stack, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { articleVersionsQuery } from '../data/knowledge.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { When } from '../parts/When.tsx'
import { WordDifference } from '../parts/WordDifference.tsx'
import { texts } from '../texts/texts.ts'
import { ArticleText } from './ArticleText.tsx'
import { textsOf, type Version } from './versions.ts'

const words = texts.knowledge.versions

/** What the article said before, with who wrote it and when; read when somebody asks for it. */
export function Versions({ id }: { id: string }) {
  const [opened, setOpened] = useState(false)
  return (
    <Stack component="section" gap="xs" aria-label={words.show}>
      <Button size="xs" variant="default" style={{ alignSelf: 'flex-start' }} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {words.show}
      </Button>
      {opened && <Read id={id} />}
    </Stack>
  )
}

function Read({ id }: { id: string }) {
  const query = useQuery(articleVersionsQuery(id))
  const [marked, mark] = useState(false)
  const isAlone = (items: readonly Version[]) => textsOf(items).length < 2
  return (
    <Loaded query={query} loading={<Skeleton height={96} />} isEmpty={isAlone} empty={() => <Text size="sm">{words.none}</Text>}>
      {(items) => (
        <>
          <Switch size="sm" label={words.mark} checked={marked} onChange={({ currentTarget }) => mark(currentTarget.checked)} />
          <Accordion variant="separated" order={2} keepMounted={false}>
            {textsOf(items).map((version, at, all) => (
              <One key={version.version} version={version} before={marked ? all[at + 1] : undefined} isFirst={marked && at === all.length - 1} />
            ))}
          </Accordion>
        </>
      )}
    </Loaded>
  )
}

/** One text it had; `before`: the one to mark the changes from. */
function One({ version: { version, title, body, by, at }, before, isFirst }: { version: Version; before: Version | undefined; isFirst: boolean }) {
  return (
    <Accordion.Item value={`${version}`}>
      <Accordion.Control>
        <Text span size="sm" fw={600}>
          {words.one(version)}
        </Text>{' '}
        <Text span size="sm" c="dimmed">
          {by ? words.by(by.name) : words.imported}, <When at={at} />
        </Text>
      </Accordion.Control>
      <Accordion.Panel>
        <Text fw={600} mb="xs">
          {before ? <WordDifference was={before.title} is={title} /> : title}
        </Text>
        {isFirst && (
          <Text size="sm" c="dimmed" mb="xs">
            {words.first}
          </Text>
        )}
        {before ? (
          <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            <WordDifference was={before.body} is={body} />
          </Text>
        ) : (
          <ArticleText>{body}</ArticleText>
        )}
      </Accordion.Panel>
    </Accordion.Item>
  )
}
