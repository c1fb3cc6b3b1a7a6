import { Group } from '@mantine/core'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { problemOf } from '../../client.ts'
import { FormRefusal } from '../../parts/form-problems.tsx'
import { MoveButton } from '../../parts/MoveButton.tsx'
import classes from './CommentBox.module.css'
import { CommentField } from './CommentField.tsx'
import { type Draft, whyNotSay } from './use-draft.ts'

type Props = {
  ref: Ref<HTMLTextAreaElement>
  label: string
  shortcut?: string
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  sending: { isPending: boolean; error: Error | null; reset: () => void }
  onSend: () => void
  /** On the button that sends it. */
  send: string
  /** What stands open although nothing is written. */
  isOpen?: boolean
  onKeyDown?: (event: KeyboardEvent) => void
  /** Beside the button. */
  children: ReactNode
  below?: ReactNode
}

/** The words of a comment, and what sends them. A refusal keeps what is written, and goes when that changes. */
export function CommentForm({
  draft,
  onChange,
  sending: { isPending, error, reset },
  onSend,
  send,
  isOpen = false,
  onKeyDown,
  children,
  below,
  ...field
}: Props) {
  const because = whyNotSay(draft)
  const submit = () => {
    if (because === null && !isPending) onSend()
  }
  return (
    <form
      className={classes.box}
      data-words={isOpen || draft.text !== '' || undefined}
      data-internal={draft.internal || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={onKeyDown}
    >
      <CommentField
        {...field}
        draft={draft}
        onChange={(part) => {
          onChange(part)
          if (error) reset()
        }}
        onSend={submit}
        error={problemOf(error).problems.find((problem) => problem.field === 'text')?.message}
      />
      <FormRefusal error={error} fields={['text']} />
      <Group className={classes.controls} gap="xs" align="flex-start">
        <MoveButton type="submit" size="xs" busy={isPending} because={because} keys="mod+Enter">
          {send}
        </MoveButton>
        {children}
      </Group>
      {below}
    </form>
  )
}
