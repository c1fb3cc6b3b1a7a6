import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Case, client, dataOf } from '../../client.ts'
import type { Draft } from '../draft/draft.ts'
import { withValueAt } from '../draft/places.ts'
import { type Filled, filledFrom, unfilled } from './fill.ts'

type Asked = { draft: Draft; sop: string; number: string | null; onFilled: (paths: readonly string[]) => void }

/** Fills the form from a text that somebody pasted, as the server reads it. What cannot be read is kept whole. */
export function useFill({ draft, sop, number, onFilled }: Asked) {
  const [filled, setFilled] = useState<Filled | null>(null)
  const [undone, setUndone] = useState(false)
  const { mutate, isPending, error, reset, variables } = useMutation({
    mutationFn: async (text: string) => dataOf(await client.POST('/api/checks', { body: { text, ...(number ? { escalation: number } : { sop }) } })).case,
    onSuccess: (read, text) => {
      const next = filledFrom(without(draft.state().draft, text), read)
      draft.change(() => next.after)
      setUndone(false)
      setFilled(next)
      onFilled(next.paths)
    },
    onError: (_, text) => draft.change((now) => ({ ...now, unplaced: [...without(now, text).unplaced, text] })),
  })
  const settle = (path: string) => setFilled((filled) => filled && { ...filled, clashes: filled.clashes.filter((clash) => clash.path !== path) })
  return {
    filled,
    undone,
    isPending,
    error,
    read: (text: string) => mutate(text),
    again: () => variables !== undefined && mutate(variables),
    dismiss: () => {
      setFilled(null)
      setUndone(false)
      reset()
    },
    undo: () => {
      if (filled) draft.change((now) => unfilled(now, filled))
      setFilled(null)
      setUndone(true)
    },
    settle,
    take: (path: string, theirs: unknown) => {
      draft.change((now) => withValueAt(now, path, theirs))
      settle(path)
    },
  }
}

export type Fill = ReturnType<typeof useFill>

/** Read at last, it is no piece without a place any more. */
const without = (draft: Case, text: string): Case => ({ ...draft, unplaced: draft.unplaced.filter((piece) => piece !== text) })
