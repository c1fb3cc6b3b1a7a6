import { dataOf } from '../client.ts'
import type { EvidenceFile } from '../data/evidence.ts'

type Watch = {
  signal: AbortSignal
  /** How much has been sent, from 0 to 1. */
  onShare: (share: number) => void
}

/** Sends one file. By XMLHttpRequest, because `fetch` does not tell how much of a body has been sent. Throws `Refused`, like every request. */
export function sendFile(file: File, { signal, onShare }: Watch): Promise<EvidenceFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const settle = () => {
      try {
        const answer = request.response
        resolve(dataOf<EvidenceFile>(request.status === 201 ? { data: answer } : { error: answer }))
      } catch (refused) {
        reject(refused)
      }
    }
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0))
    for (const end of ['load', 'error', 'timeout', 'abort']) request.addEventListener(end, settle)
    signal.addEventListener('abort', () => request.abort())
    request.open('POST', '/api/evidence')
    request.responseType = 'json'
    request.send(formOf(file))
  })
}

function formOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file, file.name)
  return form
}
