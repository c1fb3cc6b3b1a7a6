import { type ReactNode, useRef } from 'react'
import { focusSend, KeyedForm } from '../parts/KeyedForm.tsx'
import { MoveRefusal } from './MoveRefusal.tsx'
import type { Opened, useMoveForm } from './use-move-form.ts'

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

/** The frame of every form that makes a move: closing it keeps the words, a refusal stands where it can be mended. */
export function MoveForm({ opened, frame, missing = null, children, ...named }: Props) {
  const { escalation, close } = opened
  const { send, busy, refused, reset, move } = frame
  const form = useRef<HTMLFormElement>(null)
  const because = refused?.lost ? null : (reasonNotTo(escalation, move) ?? missing)
  const reread = async () => {
    await opened.reread()
    focusSend(form)
    reset()
  }
  const refusal = refused && <MoveRefusal {...refused} escalation={escalation} onReread={() => void reread()} hasWords />
  return (
    <KeyedForm {...named} {...{ form, because, busy, send, close, refusal }} lost={refused?.lost ?? false}>
      {children}
    </KeyedForm>
  )
}

/** The server's own reason. */
function reasonNotTo({ moves }: Opened['escalation'], move: Opened['escalation']['moves'][number]['move']): string | null {
  const way = moves.find((way) => way.move === move)
  return way === undefined || way.allowed ? null : (way.because ?? '')
}
