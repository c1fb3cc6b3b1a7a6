import { createContext, type ReactNode, use, useMemo, useState } from 'react'

/** A field to mend, named by its path, and how. */
export type Mark = { field: string; mend: string }

/** The marks that Tier 2 is about to return a case with: set in the case itself, worded in the form beside it. */
type Marking = {
  /** The return form is open, so a click or a key on a field marks it. */
  active: boolean
  setActive: (active: boolean) => void
  marks: readonly Mark[]
  /** The field that was marked last, as long as nothing else was marked: its words are to be typed next. */
  newest: string | null
  toggle: (field: string) => void
  word: (field: string, mend: string) => void
  /** Sets all of them anew. */
  put: (marks: readonly Mark[]) => void
}

const MarkingContext = createContext<Marking | null>(null)

/** Around the case and the form; one for each escalation, so that marks never travel to another. */
export function MarkingProvider({ children }: { children: ReactNode }) {
  const [active, setActive] = useState(false)
  const [marks, setMarks] = useState<readonly Mark[]>([])
  const [newest, setNewest] = useState<string | null>(null)
  const marking = useMemo(
    () => ({
      active,
      setActive,
      marks,
      newest,
      toggle: (field: string) => {
        const isMarked = marks.some((mark) => mark.field === field)
        setMarks(isMarked ? marks.filter((mark) => mark.field !== field) : [...marks, { field, mend: '' }])
        setNewest(isMarked ? null : field)
      },
      word: (field: string, mend: string) => setMarks((before) => before.map((mark) => (mark.field === field ? { field, mend } : mark))),
      put: setMarks,
    }),
    [active, marks, newest],
  )
  return <MarkingContext value={marking}>{children}</MarkingContext>
}

export function useMarking(): Marking {
  const marking = use(MarkingContext)
  if (!marking) throw new Error('MarkingProvider is missing above')
  return marking
}
