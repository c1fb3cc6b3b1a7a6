import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Move } from '#src/escalations/table.ts'
import { type Escalation, isLost, problemOf, Refused } from '../client.ts'
import { showProblems } from '../parts/form-problems.tsx'
import type { BodyOf, Resource } from './send-move.ts'
import { useMove } from './use-move.ts'
import { useWords } from './use-words.ts'

/** What a form is opened with. */
export type Opened = {
  /** As it is now, at the version that was seen when the form was opened or when it was last read again. */
  escalation: Escalation
  close: () => void
  /** It was sent, and is over. */
  moved: (moved: Escalation) => void
  /** Takes what it is now as seen. */
  reread: () => Promise<void>
}

type Asked<R extends Resource, W> = {
  move: Move
  resource: R
  initial: W
  body: (words: W) => BodyOf<R>
  /** Where the form shows what the server calls `field`; by itself at the path of that name. */
  place?: (field: string, words: W) => string
  /** What else is over once it was sent. */
  after?: () => void
}

/** What every form of a move shares: words that stay until they were sent, and refusals beside their cause. */
export function useMoveForm<R extends Resource, W extends Record<string, unknown>>({ escalation, moved }: Opened, asked: Asked<R, W>) {
  const { form, forget } = useWords(escalation.number, asked.move, asked.initial)
  const [homed, setHomed] = useState<readonly string[]>([])
  const { mutate, isPending, error, reset } = useMove(escalation, asked.resource, () => {
    forget()
    asked.after?.()
  })
  const place = (error: Error) => placed(error, (field) => asked.place?.(field, form.values) ?? field)
  const send = () => {
    form.clearErrors()
    mutate(asked.body(form.values), {
      onSuccess: moved,
      onError: (error) => {
        const said = place(error)
        const fields = problemOf(said).problems.map(({ field }) => field)
        // What has a field of its own stands there; the rest stands over the buttons.
        flushSync(() => setHomed(fields.filter((field) => form.getInputNode(field) !== null)))
        showProblems(form, said)
      },
    })
  }
  const refused = error && { error: place(error), homed, lost: isLost(error) }
  return { form, send, busy: isPending, refused, reset, move: asked.move }
}

/** The same refusal with its fields named as the form names its inputs: `marks[0].mend` is at `marks.0.mend`. */
function placed(error: unknown, place: (field: string) => string): Refused {
  const problem = problemOf(error)
  return new Refused({ ...problem, problems: problem.problems.map(({ field, message }) => ({ field: place(field).replaceAll(/\[(\w+)\]/g, '.$1'), message })) })
}
