import type { ViewOutput } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { openOffer } from '#src/knowledge/lookups/keep.ts'
import { answerText } from '#src/knowledge/suggestions/answer.ts'
import type { Context } from '#src/people/context.ts'
import type { Door } from '../../../in/door.ts'
import { withTyped, wordsIn } from '../../typed.ts'
import { savedIn } from '../save.ts'
import { knownBlocks, tooShort } from './blocks.ts'
import { withCited } from './cite.ts'
import { lookFor, saysEnough } from './look.ts'
import { answeringIn, keepingLooked, keepingOpened, offerIn, unlessRefused } from './proof.ts'
import { placeIn, withKnown } from './put.ts'
import { solveBy } from './solve.ts'
import { withWhy } from './why.ts'

/** For how long somebody looks at a window that does not change, in milliseconds. */
const patience = 5_000

/** “Look whether this is known”, by what stands in the window now. */
export async function looking({ library, address }: Door, context: Context, view: ViewOutput): Promise<ModalView> {
  const asking = { ask: wordsIn(view, 'ask'), ticket: wordsIn(view, 'ticket'), escalation: savedIn(view)?.escalation ?? null }
  const looked = await lookFor(library, context, asking, patience)
  if (!looked) return withTyped(withKnown(view, tooShort()))
  const shown = withKnown(view, knownBlocks(looked, placeIn(view, address)))
  return withTyped(asking.escalation === null ? keepingLooked(shown, looked) : shown)
}

/** The same while it is typed: as long as too little is, nothing is said. What goes on being typed meanwhile stays, for the fields are called as they were. */
export const lookingWhileTyped = async (door: Door, context: Context, view: ViewOutput): Promise<ModalView | null> =>
  saysEnough(wordsIn(view, 'ask')) ? looking(door, context, view) : null

/** Slack opens the page by itself; that it was opened is part of the proof of having looked. */
export async function opening(_: Door, context: Context, view: ViewOutput, value: string): Promise<ModalView | null> {
  const [saved, offer] = [savedIn(view), offerIn(value)]
  if (!saved) return withTyped(keepingOpened(view, offer))
  await openOffer(context, saved.escalation, offer).catch(unlessRefused) // what was shown while Baton was still reading was not kept as offered
  return null
}

/** “Not this”: asks why, below it. What is written there is kept with everything else that is. */
export const refusing = async (_: Door, __: Context, view: ViewOutput, value: string): Promise<ModalView> => withWhy(view, value)

export async function citing({ address }: Door, context: Context, view: ViewOutput, value: string): Promise<ModalView> {
  return withCited(view, value, await answerText(context, answeringIn(value)), address)
}

export const solving = (door: Door, context: Context, view: ViewOutput, value: string): Promise<ModalView> => solveBy(door, context, view, answeringIn(value))
