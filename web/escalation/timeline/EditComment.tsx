import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useMe } from '../../data/me.ts'
import { texts } from '../../texts/texts.ts'
import { CommentForm } from './CommentForm.tsx'
import { useEditComment } from './use-comment.ts'
import { type Draft, useDraft } from './use-draft.ts'

const words = texts.escalation.write

type Props = { number: string; event: string; said: Draft; onClose: () => void }

/** One's own comment, to say it better. */
export function EditComment({ number, event, said, onClose }: Props) {
  const me = useMe()
  const { draft, change, clear } = useDraft(`${me.id}.${number}.${event}`, said)
  const field = useRef<HTMLTextAreaElement>(null)
  const sending = useEditComment(number, event)
  const leave = () => {
    clear()
    onClose()
  }
  return (
    <CommentForm
      ref={(node) => {
        if (node && field.current === null) node.focus()
        field.current = node
      }}
      label={words.editing}
      draft={draft}
      onChange={change}
      sending={sending}
      onSend={() => sending.mutate(draft, { onSuccess: leave })}
      send={words.save}
      isOpen
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && leave()}
    >
      <Button variant="default" size="xs" onClick={leave}>
        {texts.shell.cancel}
      </Button>
    </CommentForm>
  )
}
