import type { Problem } from '../client.ts'

/** A file on its way to the server. `share`: how much has been sent, from 0 to 1. A failed one keeps its file, to be sent again. */
export type Upload = { key: string; file: File; status: 'waiting' | 'sending' | 'failed'; share: number; problem: Problem | null }

export type Told =
  | { kind: 'added'; files: readonly { key: string; file: File }[] }
  | { kind: 'begun'; key: string }
  | { kind: 'sent'; key: string; share: number }
  | { kind: 'failed'; key: string; problem: Problem }
  | { kind: 'again'; key: string }
  /** It has arrived, or is not wanted any more. */
  | { kind: 'gone'; key: string }

/** The files on their way, after what was told of one. */
export function uploadsAfter(uploads: readonly Upload[], told: Told): readonly Upload[] {
  const change = (key: string, part: Partial<Upload>) => uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload))
  switch (told.kind) {
    case 'added':
      return [...uploads, ...told.files.map(({ key, file }): Upload => ({ key, file, status: 'waiting', share: 0, problem: null }))]
    case 'begun':
      return change(told.key, { status: 'sending', share: 0, problem: null })
    case 'sent':
      return change(told.key, { share: told.share })
    case 'failed':
      return change(told.key, { status: 'failed', problem: told.problem })
    case 'again':
      return change(told.key, { status: 'waiting', share: 0, problem: null })
    case 'gone':
      return uploads.filter(({ key }) => key !== told.key)
  }
}

/** So many at once, and the form can still save what is typed meanwhile: a browser opens six connections to one server over HTTP/1.1. */
const mostAtOnce = 2

/** The next one to send, if one may go now. */
export function nextToSend(uploads: readonly Upload[]): Upload | undefined {
  const sending = uploads.filter(({ status }) => status === 'sending').length
  return sending < mostAtOnce ? uploads.find(({ status }) => status === 'waiting') : undefined
}
