import { Button, Paper, Stack, Text } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId } from 'react'
import { useActions } from '../keyboard/actions.tsx'
import { texts } from '../texts/texts.ts'
import classes from './KeyedForm.module.css'
import { MoveButton } from './MoveButton.tsx'

const words = texts.moves.form

type Props = {
  form: RefObject<HTMLFormElement | null>
  title: string
  /** The page says the title over it. */
  headed?: boolean
  /** On the button that sends. */
  label: string
  /** Why it cannot be sent now, said at the button; null when it can. */
  because: string | null
  busy: boolean
  /** The answer was lost: the button sends the same again. */
  lost: boolean
  /** Stays in view while the page is scrolled beneath it. */
  sticky?: boolean
  send: () => void
  close: () => void
  /** What was refused of it, over its buttons. */
  refusal: ReactNode
  children: ReactNode
}

/** A form within a page, opened by a key: `mod+Enter` sends, Escape closes. */
export function KeyedForm({ form, title, headed = false, label, because, busy, lost, sticky = false, send, close, refusal, children }: Props) {
  const id = useId()
  useFocusFirst(form)
  const submit = () => {
    if (busy) return
    if (because === null) send()
    else focusSend(form)
  }
  useActions(title, [
    { id: `send ${id}`, label: `${label}: ${words.keys}`, keys: 'mod+Enter', because, run: submit },
    { id: `close ${id}`, label: words.cancel, keys: 'Escape', run: close },
  ])
  return (
    <Paper
      component="form"
      ref={form}
      withBorder
      p="sm"
      className={sticky ? classes.sticky : undefined}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => keyDown(event, submit, close)}
    >
      <Stack gap="sm">
        {!headed && <Text fw={600}>{title}</Text>}
        {children}
        {refusal}
        <MoveButton
          type="submit"
          size="sm"
          classNames={{ root: classes.send, label: classes.sendLabel }}
          busy={busy}
          because={because}
          keys="mod+Enter"
          beside={
            <Button size="sm" variant="subtle" color="gray" className={classes.quiet} onClick={close}>
              {words.cancel}
            </Button>
          }
        >
          {lost ? words.again : label}
        </MoveButton>
      </Stack>
    </Paper>
  )
}

/** To the button that sends: its reason, if there is one, is read out with it. */
export const focusSend = (form: RefObject<HTMLFormElement | null>) => form.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus()

function keyDown(event: KeyboardEvent<HTMLFormElement>, submit: () => void, close: () => void) {
  // A list that is open in the form has Escape for itself.
  const listOpen = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
  getHotkeyHandler([['mod+Enter', submit], ...(listOpen ? [] : [['Escape', close] as [string, () => void]])])(event)
}

/** A form that opens takes the focus to its first field. */
function useFocusFirst(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(
      'input:not([type="hidden"]):not([type="radio"]), input[type="radio"]:checked, textarea, [role="radio"]',
    )
    first?.focus()
  }, [form])
}
