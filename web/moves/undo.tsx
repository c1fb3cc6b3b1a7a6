import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useSyncExternalStore } from 'react'
import { useActions } from '../keyboard/actions.tsx'
import { Keys } from '../keyboard/Keys.tsx'
import { texts } from '../texts/texts.ts'
import { randomKey } from '../wish.ts'

/** How long what was done can be undone by one key, in milliseconds. */
const lasts = 8_000

type Offer = { id: string; title: string; run: () => void }

// Outside of any page: whoever has gone on to the next escalation undoes from there.
let latest: Offer | null = null
const told = new Set<() => void>()

function set(offer: Offer | null) {
  latest = offer
  for (const tell of told) tell()
}

/** Says what was done, with a button and the key `z` to undo it; both for a few seconds. */
export function offerUndo(title: string, undo: () => void) {
  const id = randomKey()
  const run = () => {
    // The button goes, and would take the focus along.
    if (document.activeElement?.closest('[role="alert"]')) document.getElementById('page')?.focus({ preventScroll: true })
    notifications.hide(id)
    undo()
  }
  set({ id, title, run })
  const message = (
    <Button size="compact-sm" variant="default" mt={4} onClick={run} rightSection={<Keys keys="z" />}>
      {texts.shell.undo}
    </Button>
  )
  notifications.show({
    id,
    title,
    message,
    autoClose: lasts,
    withCloseButton: true,
    onClose: () => over(id),
  })
}

const over = (id: string) => latest?.id === id && set(null)

/** The key, for as long as there is something to undo; once for the whole app. */
export function useUndoKey() {
  const offer = useSyncExternalStore(subscribe, () => latest)
  const { group, label } = texts.moves.undo
  useActions(group, offer ? [{ id: 'undo', label: label(offer.title), keys: 'z', run: offer.run }] : [])
}

function subscribe(tell: () => void) {
  told.add(tell)
  return () => told.delete(tell)
}
