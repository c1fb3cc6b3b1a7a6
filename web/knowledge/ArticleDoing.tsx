import { Button, Group, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemOf } from '../client.ts'
import { type Article, articlesKey } from '../data/knowledge.ts'
import { useActions } from '../keyboard/actions.tsx'
import { Keys } from '../keyboard/Keys.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { EditArticle } from './EditArticle.tsx'
import { useChangeArticle } from './use-articles.ts'

const { write, retiring: words } = texts.knowledge

/** What Tier 2 does with an article: edit it, offer it no more, or again. */
export function ArticleDoing({ article }: { article: Article }) {
  const [editing, setEditing] = useState(false)
  const bar = useRef<HTMLButtonElement>(null)
  const edit = () => setEditing(true)
  useActions(words.doing, [{ id: 'edit-article', label: write.edit, keys: 'e', run: edit }])
  const close = () => {
    setEditing(false)
    bar.current?.focus()
  }
  return (
    <Stack gap="sm">
      <Group role="group" aria-label={words.doing} gap="xs">
        <Button ref={bar} size="xs" variant="default" rightSection={<Keys keys="e" />} onClick={edit}>
          {write.edit}
        </Button>
        <Retire article={article} />
      </Group>
      {editing && <EditArticle article={article} onClose={close} />}
    </Stack>
  )
}

/** Nothing is lost by it, and the same button takes it back. */
function Retire({ article }: { article: Article }) {
  const cache = useQueryClient()
  const { mutate, isPending, error } = useChangeArticle(article)
  const { retired } = article
  const turn = () =>
    mutate(
      { retired: !retired },
      {
        onSuccess: () => notifications.show({ message: retired ? words.offered : words.retired }),
        onError: () => void cache.invalidateQueries({ queryKey: articlesKey }), // it may have changed meanwhile: the next press is meant for what is shown then
      },
    )
  return (
    <>
      <Button size="xs" variant="default" loading={isPending} onClick={turn}>
        {retired ? words.offer : words.retire}
      </Button>
      {error && <Refusal {...problemOf(error)} />}
    </>
  )
}
