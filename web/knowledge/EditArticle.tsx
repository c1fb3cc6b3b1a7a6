import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isLost, problemOf } from '../client.ts'
import { type Article, articleQuery } from '../data/knowledge.ts'
import { useWords } from '../moves/use-words.ts'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { focusSend, KeyedForm } from '../parts/KeyedForm.tsx'
import { merged } from '../parts/merged.ts'
import { Stale } from '../parts/Stale.tsx'
import { texts } from '../texts/texts.ts'
import { ArticleFields } from './ArticleFields.tsx'
import { patchOf, wordsOf } from './article-words.ts'
import { useChangeArticle } from './use-articles.ts'

const words = texts.knowledge.write

/** Changes an article as it was when the form was opened; what changed meanwhile is shown, and the words are kept. */
export function EditArticle({ article, onClose }: { article: Article; onClose: () => void }) {
  const [seen, setSeen] = useState(article)
  const { form, forget } = useWords(article.id, `article ${seen.version}`, wordsOf(seen))
  const frame = useRef<HTMLFormElement>(null)
  const { mutate, isPending, error, reset } = useChangeArticle(seen)
  const cache = useQueryClient()
  const patch = patchOf(wordsOf(seen), form.values)
  const reread = async () => {
    const now = await cache.fetchQuery({ ...articleQuery(seen.id), staleTime: 0 })
    form.setValues(merged(wordsOf(seen), form.values, wordsOf(now)))
    setSeen(now)
    reset()
    focusSend(frame)
  }
  const send = () =>
    mutate(patch, {
      onSuccess: () => {
        forget()
        notifications.show({ message: words.saved })
        onClose()
      },
      onError: (error) => showProblems(form, error),
    })
  const problem = error && problemOf(error)
  return (
    <KeyedForm
      form={frame}
      title={words.editing}
      label={words.save}
      because={Object.keys(patch).length === 0 ? words.unchanged : null}
      busy={isPending}
      lost={isLost(error)}
      send={send}
      close={onClose}
      refusal={
        problem?.status === 412 ? (
          <Stale changed={problem.changed} titleOf={titleOf} onReread={() => void reread()} />
        ) : (
          <FormRefusal error={error} fields={Object.keys(form.values)} />
        )
      }
    >
      <ArticleFields form={form} article={seen} />
    </KeyedForm>
  )
}

const titles: Partial<Record<string, string>> = { title: words.title, body: words.body, url: words.url, owner: words.owner, reviewOn: words.reviewOn }

const titleOf = (path: string) => titles[path] ?? words.other
