import { Button, Group } from '@mantine/core'
import { useRef } from 'react'
import { problemOf } from '../../client.ts'
import { useMe } from '../../data/me.ts'
import { FormRefusal } from '../../parts/form-problems.tsx'
import { MoveButton } from '../../parts/MoveButton.tsx'
import { texts } from '../../texts/texts.ts'
import classes from './CommentBox.module.css'
import { CommentField } from './CommentField.tsx'
import { useEditComment } from './use-comment.ts'
import { type Draft, useDraft, whyNotSay } from './use-draft.ts'

const words = texts.escalation.write

type Props = { number: string; event: string; said: Draft; onClose: () => void }

/** One's own comment, to say it better. A refusal keeps what is written. */
export function EditComment({ number, event, said, onClose }: Props) {
  const me = useMe()
  const { draft, change, clear } = useDraft(`${me.id}.${number}.${event}`, said)
  const field = useRef<HTMLTextAreaElement>(null)
  const { mutate, isPending, error, reset } = useEditComment(number, event)
  const because = whyNotSay(draft)
  const send = () => {
    if (because === null && !isPending) mutate(draft, { onSuccess: leave })
  }
  const leave = () => {
    clear()
    onClose()
  }
  return (
    <form
      className={classes.box}
      data-words
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && leave()}
    >
      <CommentField
        ref={(node) => {
          if (node && field.current === null) node.focus()
          field.current = node
        }}
        label={words.editing}
        draft={draft}
        onChange={(part) => {
          change(part)
          if (error) reset()
        }}
        onSend={send}
        error={problemOf(error).problems.find((problem) => problem.field === 'text')?.message}
      />
      <FormRefusal error={error} fields={['text']} />
      <Group gap="xs">
        <MoveButton type="submit" size="xs" busy={isPending} because={because} keys="mod+Enter">
          {words.save}
        </MoveButton>
        <Button variant="default" size="xs" onClick={leave}>
          {texts.shell.cancel}
        </Button>
      </Group>
    </form>
  )
}
