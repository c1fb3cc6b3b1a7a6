import { Checkbox, Text } from '@mantine/core'
import { useRef } from 'react'
import { atLeast } from '#src/people/person.ts'
import type { Escalation } from '../../client.ts'
import { useMe } from '../../data/me.ts'
import { useActions } from '../../keyboard/actions.tsx'
import { texts } from '../../texts/texts.ts'
import classes from './CommentBox.module.css'
import { CommentForm } from './CommentForm.tsx'
import { useAskFirst } from './use-ask-first.ts'
import { useComment } from './use-comment.ts'
import { useDraft } from './use-draft.ts'

const words = texts.escalation.write

/** Where people write. What is written stays until it is sent, also when it was refused. */
export function CommentBox({ escalation }: { escalation: Escalation }) {
  const me = useMe()
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, change, sent } = useDraft(`${me.id}.${escalation.number}`)
  const sending = useComment(escalation)
  const first = useAskFirst(escalation)
  const send = () =>
    first.before(draft, () =>
      sending.mutate(draft, {
        onSuccess: () => {
          sent(draft)
          field.current?.focus()
        },
      }),
    )
  useActions(words.label, [{ id: 'comment', label: texts.escalation.tools.comment, keys: 'm', run: () => field.current?.focus() }])
  const asked = escalation.wait?.on === 'author' && escalation.author.id === me.id ? escalation.wait.by.name : null
  return (
    <CommentForm
      ref={field}
      shortcut="m"
      label={asked === null ? words.label : words.answer(asked)}
      draft={draft}
      onChange={change}
      sending={{ ...sending, isPending: sending.isPending || first.looking }}
      onSend={send}
      send={draft.internal ? words.sendInternal : words.send}
      below={
        <>
          <Text size="xs" c="dimmed" className={classes.kept}>
            {words.kept}
          </Text>
          {first.shown}
        </>
      }
    >
      {atLeast('tier2', me) && (
        <Checkbox
          size="xs"
          ms="auto"
          label={words.internal}
          checked={draft.internal}
          onChange={({ currentTarget }) => change({ internal: currentTarget.checked })}
        />
      )}
    </CommentForm>
  )
}
