import { Button } from '@mantine/core'

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

/** Reads on in a list that comes page by page; nothing where it has come to its end. */
export function More({ pages: { hasNextPage, isFetchingNextPage, fetchNextPage }, label }: { pages: Pages; label: string }) {
  if (!hasNextPage) return null
  return (
    <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()} style={{ alignSelf: 'center' }}>
      {label}
    </Button>
  )
}
