/** The most that the server gives at once. */
const most = 200

type Page<T> = { items: T[]; next: string | null }

/** Everything on a list that is short enough to be read whole, page after page. `backwards`: the pages lead from the newest to the oldest, each oldest first. */
export async function allPages<T>(ask: (query: { limit: number; cursor?: string }) => Promise<Page<T>>, { backwards = false } = {}): Promise<T[]> {
  const pages: T[][] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await ask({ limit: most, ...(cursor ? { cursor } : {}) })
    pages.push(page.items)
    cursor = page.next
  }
  return (backwards ? pages.toReversed() : pages).flat()
}
