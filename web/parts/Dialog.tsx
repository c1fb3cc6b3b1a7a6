import { Modal } from '@mantine/core'
import { type ReactNode, useEffect, useId } from 'react'
import { texts } from '../texts/texts.ts'

/** The dialogs that are open, the one on top last: Escape is for that one alone. */
let open: readonly string[] = []

/** A dialog that is there for as long as it is drawn. Whatever had the focus before has it again afterwards. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    open = [...open, id]
    return () => {
      open = open.filter((other) => other !== id)
      const back = before?.isConnected ? before : document.getElementById('page') // it may have gone with what was done here
      if (back instanceof HTMLElement) back.focus()
    }
  }, [id])
  return (
    <Modal opened onClose={() => open.at(-1) === id && onClose()} returnFocus={false} title={title} closeButtonProps={{ 'aria-label': texts.shell.close }}>
      {children}
    </Modal>
  )
}
