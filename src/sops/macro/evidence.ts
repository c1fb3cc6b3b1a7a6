import type { Row } from './rows.ts'

/** An upload as Baton writes it: what it shows, its id, and which step it belongs to (from 1). */
export type Shown = { id: string; caption: string | null; step: number | null }

const upload = /^(.*?)\s*\(upload ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:, step (\d{1,3}))?\)$/s

export function readShown({ head }: Row): Shown | undefined {
  const text = head.text
  // From the end, so that a long text without an upload is not searched at every place.
  const at = text.lastIndexOf('(upload ')
  const [, , id, step] = at < 0 ? [] : (upload.exec(text.slice(at)) ?? [])
  if (id === undefined) return undefined
  const caption = text.slice(0, at).replace(/[ \n]$/, '')
  return { id, caption: caption.trim() === '' ? null : caption, step: step === undefined ? null : Number(step) }
}

export const uploadMark = (id: string, step: number | null) => `(upload ${id}${step === null ? '' : `, step ${step}`})`

/** “No screenshot, it is about a policy”: a reason why there is nothing to see, as long as nothing is linked. */
export const isWaiver = (text: string): boolean =>
  /^(?:no|none|not|n\/a|nothing|cannot|can['’]t|unable)(?![\p{L}\p{N}])/iu.test(text.trim()) && !/https?:\/\//.test(text)
