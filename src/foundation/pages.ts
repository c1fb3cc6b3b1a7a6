/** A list whose pages lead in a circle, or do not end. */
export class EndlessPages extends Error {
  override readonly name = 'EndlessPages'
}

/**
 * Follows the pages of one list: takes the cursor that a page names, and gives it back, or null at the end. Throws `EndlessPages` where a cursor comes again, or
 * after `most` pages: whoever names them is not believed to come to an end.
 */
export function pagesUpTo(most: number): (cursor: string | null | undefined) => string | null {
  const seen = new Set<string>()
  return (cursor) => {
    if (!cursor) return null
    if (seen.has(cursor)) throw new EndlessPages('a page led back to one that was read before')
    seen.add(cursor)
    if (seen.size >= most) throw new EndlessPages(`there are more than ${most} pages`)
    return cursor
  }
}
