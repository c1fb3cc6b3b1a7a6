import { Textarea } from '@mantine/core'
import { getHotkeyHandler, useMergedRef } from '@mantine/hooks'
import { type KeyboardEvent, type Ref, useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useMe } from '../../data/me.ts'
import { Keys } from '../../keyboard/Keys.tsx'
import { texts } from '../../texts/texts.ts'
import classes from './CommentField.module.css'
import { MentionList } from './MentionList.tsx'
import type { Draft } from './use-draft.ts'
import { useMentions } from './use-mentions.ts'

type Props = {
  ref: Ref<HTMLTextAreaElement>
  label: string
  /** What leads to it, where something does. */
  shortcut?: string
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  onSend: () => void
  error: string | undefined
}

/** The words of a comment. After an “@” it offers people, by the letters typed. */
export function CommentField({ ref, label, shortcut, draft, onChange, onSend, error }: Props) {
  const { preferences } = useMe()
  const list = useId()
  const own = useRef<HTMLTextAreaElement>(null)
  const merged = useMergedRef(ref, own)
  const { people, active, look, take, press } = useMentions(draft.text, ({ id, name }, { at, letters }) => {
    const before = `${draft.text.slice(0, at)}@${name} `
    const after = draft.text.slice(at + 1 + letters.length)
    flushSync(() => onChange({ text: before + after, chosen: [...draft.chosen, { id, name }] }))
    own.current?.setSelectionRange(before.length, before.length)
  })
  const offered = people.length > 0
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => press(event) || getHotkeyHandler([['mod+Enter', onSend]])(event)
  return (
    <div className={classes.field}>
      {offered && <MentionList id={list} people={people} active={active} onTake={take} />}
      <Textarea
        ref={merged}
        label={
          <>
            {label}{' '}
            {preferences.keys && shortcut && (
              <span aria-hidden className={classes.key}>
                <Keys keys={shortcut} />
              </span>
            )}
          </>
        }
        placeholder={texts.escalation.write.placeholder}
        autosize
        minRows={1}
        maxRows={14}
        value={draft.text}
        error={error}
        aria-autocomplete="list"
        aria-controls={offered ? list : undefined}
        aria-activedescendant={offered ? `${list}-${active}` : undefined}
        onChange={({ currentTarget }) => {
          onChange({ text: currentTarget.value })
          look(currentTarget.selectionStart)
        }}
        onSelect={({ currentTarget }) => look(currentTarget.selectionStart)}
        onBlur={() => look(null)}
        onKeyDown={keyDown}
      />
    </div>
  )
}
