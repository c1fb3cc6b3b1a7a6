import { Skeleton } from '@mantine/core'
import { late, useLate } from '../late.ts'
import { Loaded } from '../parts/Loaded.tsx'
import type { Opened } from './use-move-form.ts'
import type { Worded } from './use-quick.ts'

const forms = late(async () => (await import('./forms.tsx')).forms)

/** The form of a move that takes words. */
export function FormOf({ move, opened }: { move: Worded; opened: Opened }) {
  return (
    <Loaded query={useLate(forms)} loading={<Skeleton height={180} />} empty={null}>
      {({ [move]: Form }) => <Form opened={opened} />}
    </Loaded>
  )
}
