import { useCallback, useEffect, useReducer, useRef } from 'react'
import { type Case, client } from '../../client.ts'
import { shown, unchecked } from './shown.ts'

/** How long after the last key the case is checked, in milliseconds. */
const pause = 450

type Asked = { written: Case; sop: string; number: string | null; online: boolean }

/** The SOP's check of what is written, asked of the server in the background, and at once when a field is left. */
export function useCheck({ written, sop, number, online }: Asked) {
  const [checked, tell] = useReducer(shown, unchecked)
  const asked = useRef<{ of: Case; stop: AbortController } | null>(null)
  const ask = useCallback(async () => {
    if (asked.current?.of === written) return
    asked.current?.stop.abort()
    const stop = new AbortController()
    asked.current = { of: written, stop }
    const body = { case: written, ...(number ? { escalation: number } : { sop }) }
    const { data } = await client.POST('/api/checks', { body, signal: stop.signal }).catch(() => ({ data: undefined }))
    if (data && !stop.signal.aborted) tell({ kind: 'checked', findings: data.findings, of: written })
    // Without an answer it is asked again when the line is back, or with the next word.
    if (!data && asked.current?.of === written) asked.current = null
  }, [written, sop, number])
  useEffect(() => {
    if (!online) return
    const timer = setTimeout(() => void ask(), pause)
    return () => clearTimeout(timer)
  }, [ask, online])
  const leave = useCallback(
    (path: string) => {
      tell({ kind: 'left', path, now: written })
      void ask()
    },
    [ask, written],
  )
  return { checked, tell, leave }
}
