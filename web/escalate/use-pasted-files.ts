import { useEffect, useRef } from 'react'
import { texts } from '../texts/texts.ts'
import { pastedFiles, withName } from './pasted-files.ts'

/** Hears of files that are pasted anywhere on the page. */
export function usePastedFiles(onFiles: (files: readonly File[], target: EventTarget | null) => void) {
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const { clipboardData, target, defaultPrevented } = event
      if (!clipboardData || defaultPrevented || document.querySelector('[aria-modal="true"]')) return
      const typing = target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
      const files = pastedFiles({ files: [...clipboardData.files], text: clipboardData.getData('text/plain'), typing })
      if (files.length === 0) return
      event.preventDefault()
      latest.current(
        files.map((file) => withName(file, texts.rows.evidence.pasted(timeNow()))),
        target,
      )
    }
    document.addEventListener('paste', hear)
    return () => document.removeEventListener('paste', hear)
  }, [])
}

/** As a file may be called on every system: without colons. */
const timeNow = () => new Date().toLocaleTimeString('en-GB').replaceAll(':', '.')
