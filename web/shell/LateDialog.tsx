import type { ComponentType } from 'react'
import type { Late } from '../late.ts'
import { useLateOrSaid } from '../late-press.tsx'

type Props = { onClose: () => void }

/** A dialog whose code is fetched a moment after the first page; what is typed before it has come goes into it. */
export function LateDialog({ code, onClose }: Props & { code: Late<ComponentType<Props>> }) {
  const { data: Dialog } = useLateOrSaid(code, true, onClose)
  return Dialog ? <Dialog onClose={onClose} /> : null
}
