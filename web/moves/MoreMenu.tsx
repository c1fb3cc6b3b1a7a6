import { late } from '../late.ts'
import { useLatePress } from '../late-press.tsx'
import { MoreButton } from './MoreButton.tsx'
import type { MenuProps } from './OpenMenu.tsx'

const menu = late(async () => (await import('./OpenMenu.tsx')).OpenMenu)

/** What else can be done, and what cannot be done now, with the reason. A menu for each escalation that is passed by would be too much. */
export function MoreMenu(props: MenuProps) {
  const { data: OpenMenu, press } = useLatePress(menu)
  return OpenMenu ? <OpenMenu {...props} /> : <MoreButton aria-haspopup="menu" aria-expanded={false} onClick={press} />
}
