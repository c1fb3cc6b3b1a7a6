import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isLost, problemOf } from '../../client.ts'
import { readListsAgain, show } from '../../moves/moved.ts'
import { type BodyOf, sendMove } from '../../moves/send-move.ts'
import { randomKey } from '../../wish.ts'
import type { Selection } from '../use-selection.ts'
import { type BulkMove, type NotDone, split } from './gate.ts'

const resourceOf = { accept: 'acceptances', return: 'returns', assign: 'assignments', release: 'releases' } as const satisfies Record<BulkMove, string>
export type BulkBody<M extends BulkMove = BulkMove> = BodyOf<(typeof resourceOf)[M]>

/** How a move of several went. */
export type Result = { move: BulkMove; done: readonly string[]; not: readonly NotDone[] }

/** One move of all that are selected and may: one request each, with its own version and key. What was refused stays selected. */
export function useBulk({ selected, letGo }: Selection) {
  const cache = useQueryClient()
  const keyOf = useKeys()
  const [progress, setProgress] = useState<{ at: number; of: number } | null>(null)
  const [result, setResult] = useState<Result | null>(null)

  const run = async (move: BulkMove, body: BulkBody) => {
    if (progress) return
    setResult(null)
    const { able, unable } = split(selected, move)
    const done: string[] = []
    const not = [...unable]
    for (const [at, escalation] of able.entries()) {
      setProgress({ at: at + 1, of: able.length })
      try {
        show(cache, await sendMove(escalation, resourceOf[move], body, keyOf([escalation.id, escalation.version, move, body])))
        done.push(escalation.number)
      } catch (error) {
        // Nobody answers: the others would only wait as long.
        const because = problemOf(error).detail
        const unsent = isLost(error) ? able.slice(at) : [escalation]
        not.push(...unsent.map(({ number }) => ({ number, because })))
        if (isLost(error)) break
      }
    }
    setProgress(null)
    setResult({ move, done, not })
    letGo(done)
    readListsAgain(cache)
  }
  return { run, progress, result, dismiss: () => setResult(null) }
}

/** The key of each wish; sent again after a lost answer it is the same wish still. */
function useKeys() {
  const keys = useRef(new Map<string, string>())
  return (wish: unknown) => {
    const words = JSON.stringify(wish)
    const key = keys.current.get(words) ?? randomKey()
    keys.current.set(words, key)
    return key
  }
}
