import { Combobox, Textarea, useCombobox } from '@mantine/core'
import { getHotkeyHandler, useMergedRef } from '@mantine/hooks'
import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useMe } from '../../data/me.ts'
import { Keys } from '../../keyboard/Keys.tsx'
import { texts } from '../../texts/texts.ts'
import classes from './CommentField.module.css'
import type { Draft } from './use-draft.ts'
import { useMentions } from './use-mentions.ts'

type Props = {
  ref: Ref<HTMLTextAreaElement>
  label: string
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  onSend: () => void
  error: string | undefined
}

/** The words of a comment. After an “@” it offers people, by the letters typed. */
export function CommentField({ ref, label, draft, onChange, onSend, error }: Props) {
  const { preferences } = useMe()
  const own = useRef<HTMLTextAreaElement>(null)
  const merged = useMergedRef(ref, own)
  const { typed, people, look, dismiss } = useMentions(draft.text)
  const offered = typed !== null && people.length > 0
  const list = useCombobox({ opened: offered, onDropdownClose: dismiss })
  const { selectFirstOption } = list
  useEffect(() => {
    if (offered && typed.letters.length >= 0) selectFirstOption()
  }, [offered, typed?.letters, selectFirstOption])

  function choose(id: string) {
    const person = people.find((one) => one.id === id)
    if (!person || typed === null) return
    const before = `${draft.text.slice(0, typed.at)}@${person.name} `
    const after = draft.text.slice(typed.at + 1 + typed.letters.length)
    flushSync(() => onChange({ text: before + after, chosen: [...draft.chosen, { id, name: person.name }] }))
    own.current?.setSelectionRange(before.length, before.length)
    look(null)
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!offered) getHotkeyHandler([['mod+Enter', onSend]])(event)
  }
  return (
    <Combobox store={list} onOptionSubmit={choose} position="top-start" width={260} shadow="md">
      <Combobox.Target withKeyboardNavigation={offered} withAriaAttributes={offered}>
        <Textarea
          ref={merged}
          label={
            <>
              {label}{' '}
              {preferences.keys && (
                <span aria-hidden className={classes.key}>
                  <Keys keys="m" />
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
          onChange={({ currentTarget }) => {
            onChange({ text: currentTarget.value })
            look(currentTarget.selectionStart)
          }}
          onSelect={({ currentTarget }) => look(currentTarget.selectionStart)}
          onBlur={() => look(null)}
          onKeyDown={press}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!offered}>
        <Combobox.Options aria-label={texts.escalation.write.mention}>
          {people.map(({ id, name }) => (
            <Combobox.Option key={id} value={id}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
