import { useEffect, useRef } from 'react'

/** Whether it is more than the address of a ticket: a text with lines. */
export const isWholeText = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '').length > 1

/** Hears of a text that is pasted where nobody is writing: then the form is meant. */
export function usePastedText(onText: (text: string) => void) {
  const latest = useRef(onText)
  latest.current = onText
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const { clipboardData, target, defaultPrevented } = event
      if (!clipboardData || defaultPrevented || clipboardData.files.length > 0 || document.querySelector('[aria-modal="true"]')) return
      if (target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')) return
      const text = clipboardData.getData('text/plain')
      if (isWholeText(text)) latest.current(text)
    }
    document.addEventListener('paste', hear)
    return () => document.removeEventListener('paste', hear)
  }, [])
}
