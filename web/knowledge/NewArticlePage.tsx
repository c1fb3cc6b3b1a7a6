import { notifications } from '@mantine/notifications'
import { useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { addresses } from '../addresses.ts'
import { isLost } from '../client.ts'
import { useMe } from '../data/me.ts'
import { useWords } from '../moves/use-words.ts'
import { useGo } from '../navigate.tsx'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { KeyedForm } from '../parts/KeyedForm.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { ArticleFields } from './ArticleFields.tsx'
import { bodyOf, inAYear, type Words } from './article-words.ts'
import { useMakeArticle } from './use-articles.ts'

const words = texts.knowledge.write

/** Writes down what is known; whoever writes it keeps it true, unless they name somebody else. */
export function NewArticlePage() {
  return (
    <Page title={words.new} width="narrow">
      <NewArticle />
    </Page>
  )
}

function NewArticle() {
  const { title = '' } = useSearch({ strict: false }) as { title?: string }
  const initial: Words = { title, body: '', url: '', owner: useMe().id, reviewOn: inAYear(new Date()) }
  const { form, forget } = useWords('new', `article ${title}`, initial)
  const frame = useRef<HTMLFormElement>(null)
  const go = useGo()
  const { mutate, isPending, error } = useMakeArticle()
  const send = () =>
    mutate(bodyOf(form.values), {
      onSuccess: ({ id }) => {
        forget()
        notifications.show({ message: words.made })
        go(addresses.article(id), { replace: true })
      },
      onError: (error) => showProblems(form, error),
    })
  return (
    <KeyedForm
      form={frame}
      title={words.new}
      headed
      label={words.make}
      because={null}
      busy={isPending}
      lost={isLost(error)}
      send={send}
      close={() => go(addresses.knowledge())}
      refusal={<FormRefusal error={error} fields={Object.keys(form.values)} />}
    >
      <ArticleFields form={form} />
    </KeyedForm>
  )
}
