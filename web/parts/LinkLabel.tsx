import { isValidElement, type ReactNode } from 'react'
import { realTarget } from '#src/foundation/link-label.ts'

/** The label of a link that somebody wrote; one that reads as another address than its own is followed by the real one, as in every channel. */
export function LinkLabel({ address, children }: { address: string; children: ReactNode }) {
  const target = realTarget(textOf(children), address)
  return target === null ? (
    children
  ) : (
    <>
      {children} ({target})
    </>
  )
}

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(textOf).join('')
  return isValidElement<{ children?: ReactNode }>(node) ? textOf(node.props.children) : ''
}
