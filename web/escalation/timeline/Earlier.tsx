import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { texts } from '../../texts/texts.ts'

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown }

/** The element of one event of the timeline. */
export const placeOf = (event: string) => `event-${event}`

/** Leads to what happened earlier, page by page. The focus stays here while there is more; then it goes to the event that had been the first. */
export function Earlier({ query: { hasNextPage, isFetchingNextPage, fetchNextPage }, first }: { query: Pages; first: string | undefined }) {
  const asked = useRef<string | null>(null)
  useEffect(() => {
    if (hasNextPage || asked.current === null) return
    document.getElementById(placeOf(asked.current))?.focus()
    asked.current = null
  }, [hasNextPage])
  if (!hasNextPage) return null
  const show = () => {
    if (isFetchingNextPage) return
    asked.current = first ?? null
    void fetchNextPage()
  }
  return (
    <Button variant="subtle" size="compact-sm" aria-busy={isFetchingNextPage} onClick={show}>
      {isFetchingNextPage ? texts.escalation.timeline.loading : texts.escalation.timeline.earlier}
    </Button>
  )
}
