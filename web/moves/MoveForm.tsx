import { Button, Paper, Stack, Text } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useActions } from '../keyboard/actions.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { texts } from '../texts/texts.ts'
import { MoveRefusal } from './MoveRefusal.tsx'
import classes from './moves.module.css'
import type { Opened, useMoveForm } from './use-move-form.ts'

const words = texts.moves.form

type Props = {
  opened: Opened
  /** What `useMoveForm` gave. */
  frame: Pick<ReturnType<typeof useMoveForm>, 'send' | 'busy' | 'refused' | 'reset' | 'move'>
  title: string
  /** On the button that sends. */
  label: string
  /** What the form itself still lacks, said at the button. */
  missing?: string | null
  /** Stays in view while the case is scrolled beneath it. */
  sticky?: boolean
  children: ReactNode
}

/** The frame of every form that makes a move: `mod+Enter` sends, Escape closes and keeps the words, a refusal stands where it can be mended. */
export function MoveForm({ opened, frame, title, label, missing = null, sticky = false, children }: Props) {
  const { escalation, close } = opened
  const { send, busy, refused, reset, move } = frame
  const form = useRef<HTMLFormElement>(null)
  const heading = useId()
  useFocusFirst(form)
  const because = refused?.lost ? null : (reasonNotTo(escalation, move) ?? missing)
  // Its reason, if there is one, is read out with the button.
  const focusSend = () => form.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus()
  const submit = () => {
    if (busy) return
    if (because === null) send()
    else focusSend()
  }
  const reread = async () => {
    await opened.reread()
    focusSend()
    reset()
  }
  useActions(title, [
    { id: 'send-form', label: `${label}: ${words.keys}`, keys: 'mod+Enter', because, run: submit },
    { id: 'close-form', label: words.cancel, keys: 'Escape', run: close },
  ])
  return (
    <Paper
      component="form"
      ref={form}
      withBorder
      p="sm"
      className={sticky ? classes.sticky : undefined}
      aria-labelledby={heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => keyDown(event, submit, close)}
    >
      <Stack gap="sm">
        <Text id={heading} fw={600}>
          {title}
        </Text>
        {children}
        {refused && <MoveRefusal {...refused} escalation={escalation} onReread={() => void reread()} hasWords />}
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
          {refused?.lost ? words.again : label}
        </MoveButton>
      </Stack>
    </Paper>
  )
}

/** The server's own reason. */
function reasonNotTo({ moves }: Escalation, move: Opened['escalation']['moves'][number]['move']): string | null {
  const way = moves.find((way) => way.move === move)
  return way === undefined || way.allowed ? null : (way.because ?? '')
}

type Escalation = Opened['escalation']

function keyDown(event: KeyboardEvent<HTMLFormElement>, submit: () => void, close: () => void) {
  // A list that is open in the form has Escape for itself.
  const listOpen = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
  getHotkeyHandler([['mod+Enter', submit], ...(listOpen ? [] : [['Escape', close] as [string, () => void]])])(event)
}

/** A form that opens takes the focus to its first field. */
function useFocusFirst(form: React.RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(
      'input:not([type="hidden"]):not([type="radio"]), input[type="radio"]:checked, textarea, [role="radio"]',
    )
    first?.focus()
  }, [form])
}
