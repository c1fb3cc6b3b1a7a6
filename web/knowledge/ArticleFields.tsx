import { Anchor, SimpleGrid, Tabs, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import type { Article } from '../data/knowledge.ts'
import { PersonSelect } from '../moves/PersonSelect.tsx'
import { texts } from '../texts/texts.ts'
import { ArticleText } from './ArticleText.tsx'
import type { Words } from './article-words.ts'

const words = texts.knowledge.write

type Form = UseFormReturnType<Words>

/** What an article says and who keeps it true; of one that is written elsewhere, only the latter. */
export function ArticleFields({ form, article }: { form: Form; article?: Pick<Article, 'source' | 'url'> }) {
  return (
    <>
      {article && article.source !== 'here' ? <Elsewhere {...article} /> : <Said form={form} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <PersonSelect label={words.owner} placeholder={words.nobody} clearable {...form.getInputProps('owner')} />
        <TextInput label={words.reviewOn} type="date" {...form.getInputProps('reviewOn')} />
      </SimpleGrid>
    </>
  )
}

function Elsewhere({ source, url }: Pick<Article, 'source' | 'url'>) {
  return (
    <Text size="sm">
      {words.imported(texts.knowledge.articles.sources[source])}{' '}
      {url && (
        <Anchor size="sm" href={url} target="_blank" rel="noopener noreferrer">
          {words.there}
        </Anchor>
      )}
    </Text>
  )
}

function Said({ form }: { form: Form }) {
  return (
    <>
      <TextInput label={words.title} description={words.titleHint} {...form.getInputProps('title')} />
      <Body form={form} />
      <TextInput label={words.url} description={words.urlHint} type="url" {...form.getInputProps('url')} />
    </>
  )
}

/** The text, and how it will read. What is wrong with it is shown where it is written. */
function Body({ form }: { form: Form }) {
  const [view, show] = useState<string | null>('write')
  return (
    <Tabs value={form.errors.body ? 'write' : view} onChange={show}>
      <Tabs.List aria-label={words.views.title} mb="xs">
        <Tabs.Tab value="write">{words.views.write}</Tabs.Tab>
        <Tabs.Tab value="preview">{words.views.preview}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="write">
        <Textarea label={words.body} description={words.bodyHint} autosize minRows={10} maxRows={28} {...form.getInputProps('body')} />
      </Tabs.Panel>
      <Tabs.Panel value="preview" mih={120}>
        {form.values.body.trim() === '' ? (
          <Text size="sm" c="dimmed">
            {words.nothing}
          </Text>
        ) : (
          <ArticleText>{form.values.body}</ArticleText>
        )}
      </Tabs.Panel>
    </Tabs>
  )
}
