import { notifications } from '@mantine/notifications'
import type { QueryClient } from '@tanstack/react-query'
import type { Move } from '#src/escalations/table.ts'
import { type Escalation, problemOf } from '../client.ts'
import type { Me } from '../data/me.ts'
import { shortTime } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import { randomKey } from '../wish.ts'
import { showMoved } from './moved.ts'
import { sendMove } from './send-move.ts'
import { offerUndo } from './undo.tsx'
import { type Undo, undoOf } from './undo-of.ts'

const { done, undo } = texts.moves

/** Says what was done, and offers to undo it; what cannot be undone says what can be done instead. */
export function announce(cache: QueryClient, move: Move, before: Escalation, after: Escalation, me: Me, zone: string) {
  const back = undoOf(move, before, after, me, new Date())
  const { title, hint } = wordsFor(move, after, zone)
  if (back) offerUndo(title, () => void takeBack(cache, after, back))
  else say(title, hint)
}

function wordsFor(move: Move, { number, holder, wait, author, links }: Escalation, zone: string): { title: string; hint?: string } {
  const linked = (kind: Escalation['links'][number]['kind']) => links.findLast((link) => link.kind === kind)?.number ?? ''
  switch (move) {
    case 'assign':
      return { title: done.assign(number, holder.person?.name ?? author.name) }
    case 'return':
      return { title: done.return(number, author.name), hint: done.returnHint }
    case 'wait':
      return { title: done.wait(number, wait ? shortTime(wait.until, zone) : '') }
    case 'decide':
      return { title: done.decide(number), hint: done.decideHint }
    case 'close':
    case 'self-serve':
      return { title: done.close(number), hint: done.closeHint }
    case 'divert':
      return { title: done.divert(number, linked('diverted-to')), hint: done.divertHint }
    case 'merge':
      return { title: done.merge(number, linked('merged-into')), hint: done.mergeHint }
    case 'edit':
      return { title: number }
    default:
      return { title: done[move](number) }
  }
}

async function takeBack(cache: QueryClient, escalation: Escalation, { resource, body }: Undo) {
  try {
    showMoved(cache, await sendMove(escalation, resource, body, randomKey()))
    say(undo.done(escalation.number))
  } catch (error) {
    sayRefused(undo.refused, error)
    void cache.invalidateQueries({ queryKey: ['escalation', escalation.number] })
  }
}

/** A refusal for whoever has gone elsewhere meanwhile; it stays until it is put away. */
export function sayRefused(title: string, error: unknown) {
  const problem = problemOf(error)
  notifications.show({ title, message: `${problem.title}: ${problem.detail}`, color: 'red', autoClose: false })
}

const say = (title: string, message?: string) => notifications.show({ title, message, autoClose: 5_000 })
