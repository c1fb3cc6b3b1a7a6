import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { addresses } from '../../addresses.ts'
import { late } from '../../late.ts'
import { useLatePress } from '../../late-press.tsx'
import { useGo } from '../../navigate.tsx'
import { texts } from '../../texts/texts.ts'
import { isNarrowed, type QueueSearch } from '../search.ts'
import { keptOf, useSavedViews, useSaveView } from './use-saved.ts'

const words = texts.queue.saved

const dialog = late(async () => (await import('./NameDialog.tsx')).NameDialog)

/** Keeps what narrows the list under a name, once there is something to keep and it is not kept yet. */
export function SaveView({ search }: { search: QueueSearch }) {
  const [opened, { open, close }] = useDisclosure()
  const { mutate, isPending, error, reset } = useSaveView()
  const { data: NameDialog, press } = useLatePress(dialog)
  const isSaved = useSavedViews().some(({ id }) => id === search.saved)
  const go = useGo()
  if (isSaved || (!isNarrowed(search) && search.sort === undefined)) return null
  const leave = () => {
    reset()
    close()
  }
  const save = (name: string, onError: (error: Error) => void) =>
    mutate(
      { name, query: keptOf(search) },
      {
        onSuccess: ({ id, query }) => {
          leave()
          go(addresses.queue({ ...query, saved: id }))
        },
        onError,
      },
    )
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          press()
          open()
        }}
      >
        {words.save}
      </Button>
      {opened && NameDialog && <NameDialog title={words.save} initial="" busy={isPending} error={error} onSend={save} onClose={leave} />}
    </>
  )
}
