import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Move } from '#src/escalations/table.ts'
import { type Escalation, isLost } from '../client.ts'
import { escalationQuery } from '../data/escalations.ts'
import { useMove } from './use-move.ts'

type Around = { bar: RefObject<HTMLElement | null>; onMoved: (version: number) => void }

/** Moves that need no words: made at one press, and refused in place. */
export function useQuick(escalation: Escalation, { bar, onMoved }: Around) {
  const cache = useQueryClient()
  const ways = { accept: useMove(escalation, 'acceptances'), submit: useMove(escalation, 'submissions'), resume: useMove(escalation, 'waits/current') }
  const focus = useFocusKept(bar)
  const reset = () => {
    for (const way of Object.values(ways)) way.reset()
  }
  const run = (move: Move) => {
    if (!isQuick(move) || busy) return
    reset()
    focus.keep()
    ways[move].mutate({}, { onSuccess: ({ version }) => onMoved(version) })
  }
  const busy = quick.find((move) => ways[move].isPending)
  const failed = quick.find((move) => ways[move].error)
  const error = failed && ways[failed].error
  const onReread = () => {
    focus.keep()
    reset()
    void cache.invalidateQueries({ queryKey: escalationQuery(escalation.number).queryKey })
  }
  const refused = failed && error ? { error, homed: [], onReread, onRetry: isLost(error) ? () => run(failed) : undefined } : null
  return { run, busy, refused, reset }
}

const quick = ['accept', 'submit', 'resume'] as const
type Quick = (typeof quick)[number]
const isQuick = (move: Move): move is Quick => (quick as readonly Move[]).includes(move)

/** A move that takes words and so has a form of its own; `edit` has a whole page. */
export type Worded = Exclude<Move, Quick | 'edit'>
export const takesWords = (move: Move): move is Worded => move !== 'edit' && !isQuick(move)

/** The button that was pressed goes with the move, or with its refusal; the focus it had goes to the bar, and not nowhere. */
function useFocusKept(bar: RefObject<HTMLElement | null>) {
  const wanted = useRef(false)
  useLayoutEffect(() => {
    if (!wanted.current || document.activeElement !== document.body) return
    wanted.current = false
    bar.current?.focus()
  })
  return {
    keep: () => {
      wanted.current = true
    },
  }
}
