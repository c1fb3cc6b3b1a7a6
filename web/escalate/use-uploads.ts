import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef } from 'react'
import { problemOf } from '../client.ts'
import { type EvidenceFile, evidenceQuery } from '../data/evidence.ts'
import { randomKey } from '../wish.ts'
import { sendFile } from './upload.ts'
import { nextToSend, type Upload, uploadsAfter } from './uploads.ts'

type Ends = { onDone: (file: EvidenceFile) => void; onFailed: (file: File) => void }

/** Sends files while people go on writing. They know no draft: a file is kept first, and named in the case once it has arrived. */
export function useUploads(ends: Ends) {
  const cache = useQueryClient()
  const [uploads, tell] = useReducer(uploadsAfter, [])
  const stops = useRef(new Map<string, AbortController>())
  const latest = useRef(ends)
  latest.current = ends
  const { mutateAsync } = useMutation({ mutationFn: ({ file, ...watch }: { file: File } & Parameters<typeof sendFile>[1]) => sendFile(file, watch) })

  const send = async ({ key, file }: Upload) => {
    const stop = new AbortController()
    stops.current.set(key, stop)
    tell({ kind: 'begun', key })
    try {
      const kept = await mutateAsync({ file, signal: stop.signal, onShare: (share) => tell({ kind: 'sent', key, share }) })
      cache.setQueryData(evidenceQuery(kept.id).queryKey, kept)
      tell({ kind: 'gone', key })
      latest.current.onDone(kept)
    } catch (error) {
      if (stop.signal.aborted) return
      tell({ kind: 'failed', key, problem: problemOf(error) })
      latest.current.onFailed(file)
    }
  }

  const next = nextToSend(uploads)
  useEffect(() => {
    if (next) void send(next)
  })
  useLeaveWarning(uploads.length > 0)

  return {
    uploads,
    add: (files: readonly File[]) => tell({ kind: 'added', files: files.map((file) => ({ key: randomKey(), file })) }),
    retry: (key: string) => tell({ kind: 'again', key }),
    drop: (key: string) => {
      tell({ kind: 'gone', key })
      stops.current.get(key)?.abort()
    },
  }
}

/** What has not arrived is lost with the page; the browser asks before. */
function useLeaveWarning(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isOn])
}
