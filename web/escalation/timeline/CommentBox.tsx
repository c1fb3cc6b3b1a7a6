import { Checkbox, Group, Text } from '@mantine/core'
import { useRef } from 'react'
import { atLeast } from '#src/people/person.ts'
import { type Escalation, problemOf } from '../../client.ts'
import { useMe } from '../../data/me.ts'
import { useActions } from '../../keyboard/actions.tsx'
import { FormRefusal } from '../../parts/form-problems.tsx'
import { MoveButton } from '../../parts/MoveButton.tsx'
import { texts } from '../../texts/texts.ts'
import classes from './CommentBox.module.css'
import { CommentField } from './CommentField.tsx'
import { useComment } from './use-comment.ts'
import { useDraft, whyNotSay } from './use-draft.ts'

const words = texts.escalation.write

/** Where people write. What is written stays until it is sent, also when it was refused. */
export function CommentBox({ escalation }: { escalation: Escalation }) {
  const me = useMe()
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, change, clear } = useDraft(`${me.id}.${escalation.number}`)
  const { mutate, isPending, error, reset } = useComment(escalation)
  const because = whyNotSay(draft)
  const send = () => {
    if (because !== null || isPending) return
    mutate(draft, {
      onSuccess: () => {
        clear()
        field.current?.focus()
      },
    })
  }
  useActions(words.label, [{ id: 'comment', label: texts.escalation.tools.comment, keys: 'm', run: () => field.current?.focus() }])
  const asked = escalation.wait?.on === 'author' && escalation.author.id === me.id ? escalation.wait.by.name : null
  return (
    <form
      className={classes.box}
      data-words={draft.text !== '' || undefined}
      data-internal={draft.internal || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <CommentField
        ref={field}
        shortcut="m"
        label={asked === null ? words.label : words.answer(asked)}
        draft={draft}
        onChange={(part) => {
          change(part)
          if (error) reset()
        }}
        onSend={send}
        error={problemOf(error).problems.find((problem) => problem.field === 'text')?.message}
      />
      <FormRefusal error={error} fields={['text']} />
      <Group className={classes.controls} justify="space-between" align="flex-start">
        <MoveButton type="submit" size="xs" busy={isPending} because={because} keys="mod+Enter">
          {draft.internal ? words.sendInternal : words.send}
        </MoveButton>
        {atLeast('tier2', me) && (
          <Checkbox size="xs" label={words.internal} checked={draft.internal} onChange={({ currentTarget }) => change({ internal: currentTarget.checked })} />
        )}
      </Group>
      <Text size="xs" c="dimmed" className={classes.kept}>
        {words.kept}
      </Text>
    </form>
  )
}
