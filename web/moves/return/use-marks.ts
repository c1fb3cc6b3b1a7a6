import { useEffect, useRef } from 'react'
import { keepIn, keptIn } from '../../kept.ts'
import { type Mark, useMarking } from '../marking.tsx'
import { usePlace } from '../use-words.ts'

/** The marks that are being set. While this is in use a click on a field of the case sets one; they are kept like all words of a form. */
export function useMarks(number: string) {
  const marking = useMarking()
  const { marks, setActive, put } = marking
  const place = usePlace(number, 'marks')
  const restored = useRef(false)

  useEffect(() => {
    setActive(true)
    return () => setActive(false)
  }, [setActive])

  useEffect(() => {
    if (restored.current) return keepIn('tab', place, marks.length > 0 ? marks : null)
    restored.current = true
    if (marks.length === 0) put(keptIn<Mark[]>('tab', place) ?? [])
  }, [place, marks, put])

  return marking
}
