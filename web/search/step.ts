/** To the next of what was found, or the one before; before the first is the field. */
export function step(list: HTMLElement | null, by: 1 | -1) {
  const hits = [...(list?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])]
  const at = hits.indexOf(document.activeElement as HTMLElement)
  const next = at === 0 && by === -1 ? list?.parentElement?.querySelector<HTMLElement>('search input') : hits[at + by]
  next?.focus()
}
