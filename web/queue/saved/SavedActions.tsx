import { late } from '../../late.ts'
import { useLatePress } from '../../late-press.tsx'
import type { QueueSearch } from '../search.ts'
import { ManageButton } from './ManageButton.tsx'
import type { SavedView } from './use-saved.ts'

const menu = late(async () => (await import('./SavedMenu.tsx')).SavedMenu)

/** What can be done with the saved view that is open. */
export function SavedActions(props: { view: SavedView; search: QueueSearch }) {
  const { data: SavedMenu, press } = useLatePress(menu)
  return SavedMenu ? <SavedMenu {...props} /> : <ManageButton name={props.view.name} aria-haspopup="menu" aria-expanded={false} onClick={press} />
}
