import { notifications } from '@mantine/notifications'
import type { Precedent } from '../data/precedents.ts'
import { Confirm } from '../parts/Confirm.tsx'
import { texts } from '../texts/texts.ts'
import { useMovePrecedent } from './use-precedents.ts'

const words = texts.precedents.retire

/** Asks first: nothing brings it back. */
export function Retire({ precedent, onClose }: { precedent: Precedent; onClose: () => void }) {
  const { mutate, error, isPending } = useMovePrecedent(precedent, 'retirements')
  const retire = () =>
    mutate(
      {},
      {
        onSuccess: () => {
          notifications.show({ message: words.done })
          onClose()
        },
      },
    )
  return <Confirm title={words.title} detail={words.detail} label={words.label} busy={isPending} error={error} onConfirm={retire} onClose={onClose} />
}
