import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { Confirm } from '../../parts/Confirm.tsx'
import { texts } from '../../texts/texts.ts'
import classes from './Timeline.module.css'
import { useDeleteComment } from './use-comment.ts'

const words = texts.escalation.timeline

/** What one can do with what one said oneself. */
export function OwnComment({ number, event, onEdit }: { number: string; event: string; onEdit: () => void }) {
  const [asks, setAsks] = useState(false)
  const { mutate, isPending, error, reset } = useDeleteComment(number, event)
  const leave = () => {
    reset()
    setAsks(false)
  }
  return (
    <span className={classes.own}>
      <UnstyledButton onClick={onEdit}>{words.edit}</UnstyledButton>
      <UnstyledButton onClick={() => setAsks(true)}>{words.delete}</UnstyledButton>
      {asks && (
        <Confirm
          title={words.deleting.title}
          detail={words.deleting.detail}
          label={words.deleting.label}
          busy={isPending}
          error={error}
          onConfirm={() => mutate(undefined, { onSuccess: leave })}
          onClose={leave}
        />
      )}
    </span>
  )
}
