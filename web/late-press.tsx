import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { type Late, useLate } from './late.ts'
import { texts } from './texts/texts.ts'

const { lost, fault } = texts.shell

/** Late code behind a button: `press` has it fetched, and the button stays as it is until that has come. */
export function useLatePress<T>(code: Late<T>) {
  const [wanted, want] = useState(false)
  const { data } = useLateOrSaid(code, wanted, () => want(false))
  return { data, press: () => want(true) }
}

/** Late code of something that has no place of its own to say that it did not come: a notification says it, and `onLost` hears of it. */
export function useLateOrSaid<T>(code: Late<T>, wanted: boolean, onLost: () => void) {
  const { data, error, forget, refetch } = useLate(code, wanted)
  useEffect(() => {
    if (!error) return
    const message = (
      <Button size="compact-sm" variant="default" mt={4} onClick={refetch}>
        {fault.reload}
      </Button>
    )
    notifications.show({ title: lost.title, message, color: 'red' })
    forget()
    onLost()
  })
  return { data }
}
