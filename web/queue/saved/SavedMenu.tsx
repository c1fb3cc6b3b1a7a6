import { Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { addresses } from '../../addresses.ts'
import { sayRefused } from '../../moves/announce.ts'
import { offerUndo } from '../../moves/undo.tsx'
import { useGo } from '../../navigate.tsx'
import { usePressed } from '../../parts/use-pressed.ts'
import { texts } from '../../texts/texts.ts'
import type { QueueSearch } from '../search.ts'
import { ManageButton } from './ManageButton.tsx'
import { NameDialog } from './NameDialog.tsx'
import { instead, keptOf, type SavedView, useChangeView, useDeleteView, useSaveView } from './use-saved.ts'

const words = texts.queue.saved

/** The menu of a saved view, open as it comes. */
export function SavedMenu({ view, search }: { view: SavedView; search: QueueSearch }) {
  const { id, name, query } = view
  const button = usePressed<HTMLButtonElement>()
  const [renaming, { open, close }] = useDisclosure()
  const change = useChangeView(id)
  const remove = useDeleteView(id)
  const bringBack = useSaveView()
  const go = useGo()
  const refused = { onError: (error: Error) => sayRefused(name, error) }
  const removeIt = () =>
    remove.mutate(undefined, {
      ...refused,
      onSuccess: () => {
        offerUndo(words.removed(name), () => bringBack.mutate({ name, query }, refused))
        go(addresses.queue({ view: query.view }))
      },
    })
  return (
    <>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <ManageButton ref={button} name={name} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => change.mutate({ query: instead(query, keptOf(search)) }, refused)}>{words.update}</Menu.Item>
          <Menu.Item onClick={open}>{words.rename}</Menu.Item>
          <Menu.Item onClick={removeIt}>{words.remove}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && (
        <NameDialog
          title={words.rename}
          initial={name}
          busy={change.isPending}
          error={change.error}
          onSend={(name, onError) => change.mutate({ name }, { onSuccess: close, onError })}
          onClose={close}
        />
      )}
    </>
  )
}
