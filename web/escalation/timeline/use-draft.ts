import { useState } from 'react'

type Named = { id: string; name: string }

/** A comment that has not been sent: its words, for whom it is, and who was chosen from the list of people. */
export type Draft = { text: string; internal: boolean; chosen: readonly Named[] }

const nothing: Draft = { text: '', internal: false, chosen: [] }

/** Kept on this device until it is sent; whatever happens to the window, the words are there again. `key` tells escalations and readers apart. */
export function useDraft(key: string) {
  const place = `baton.comment.${key}`
  const [draft, setDraft] = useState(() => ({ ...nothing, ...kept(place) }))
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keep(place, next)
  }
  return { draft, change, clear: () => change(nothing) }
}

// A browser may keep nothing at all (private windows, full disks); then the words live as long as the window.
function kept(place: string): Partial<Draft> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}')
  } catch {
    return {}
  }
}

function keep(place: string, draft: Draft) {
  try {
    if (draft.text === '') localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // Said above.
  }
}
