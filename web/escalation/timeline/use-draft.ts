import { useState } from 'react'
import { keepIn, keptIn } from '../../kept.ts'
import { texts } from '../../texts/texts.ts'

type Named = { id: string; name: string }

/** A comment that has not been sent: its words, for whom it is, and who was chosen from the list of people. */
export type Draft = { text: string; internal: boolean; chosen: readonly Named[] }

/** Why this cannot be said; null when it can. */
export const whyNotSay = ({ text }: Draft) => (text.trim() === '' ? texts.escalation.write.empty : null)

const nothing: Draft = { text: '', internal: false, chosen: [] }

/** Kept on this device until it is sent; whatever happens to the window, the words are there again. `key` tells escalations and readers apart; `from`: what it begins with. */
export function useDraft(key: string, from = nothing) {
  const place = `baton.comment.${key}`
  const [draft, setDraft] = useState(() => ({ ...from, ...keptIn<Partial<Draft>>('device', place) }))
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keepIn('device', place, next.text === '' ? null : next)
  }
  const clear = () => {
    setDraft(from)
    keepIn('device', place, null)
  }
  /** These words were sent; what has been written meanwhile stays. */
  const sent = ({ text }: Draft) => {
    setDraft((now) => (now.text === text ? from : now))
    if (keptIn<Partial<Draft>>('device', place)?.text === text) keepIn('device', place, null)
  }
  return { draft, change, clear, sent }
}
