import type { App, BlockAction, ButtonAction } from '@slack/bolt'
import { acceptEscalation } from '#src/escalations/accept.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { whyNot } from '#src/escalations/lifecycle.ts'
import type { Move } from '#src/escalations/table.ts'
import type { Seen } from '#src/escalations/take.ts'
import { answerWhetherItHeld } from '#src/knowledge/held/answer.ts'
import type { Context } from '#src/people/context.ts'
import { savedCase } from '../modals/case/begin.ts'
import { answerModal } from '../modals/moves/answer.ts'
import { closeModal } from '../modals/moves/close.ts'
import { decideModal } from '../modals/moves/decide.ts'
import { type MoveModal, seenIn } from '../modals/moves/modal.ts'
import { fieldsPicked, returnModal } from '../modals/moves/return.ts'
import { contextIn, type Door } from './door.ts'
import { opening } from './opening.ts'
import { refusalText } from './refused.ts'
import { whisper } from './whisper.ts'

/** The windows behind the buttons, each with the move that it is for; an answer may be given by whoever may read. */
const modals: readonly (readonly [MoveModal, Move | null])[] = [
  [returnModal, 'return'],
  [decideModal, 'decide'],
  [closeModal, 'close'],
  [answerModal, null],
]

/** The buttons on cards and in messages. What cannot be done is said to whoever pressed, and to nobody else. */
export function listenToButtons(app: App, door: Door) {
  app.action('open', async () => {}) // Slack opens the address by itself
  app.action('accept', async ({ body }) => accept(door, body as BlockAction))
  app.action('held', async ({ body }) => sayHeld(door, body as BlockAction, true))
  app.action('came-back', async ({ body }) => sayHeld(door, body as BlockAction, false))
  app.action('mend', async ({ body }) =>
    openFor(door, body as BlockAction, 'edit', (context, { id }) => findEscalation(context, id).then((one) => savedCase(door, context, one))),
  )
  app.action('pick', async ({ body }) => fieldsPicked(door, body as BlockAction))
  for (const [modal, move] of modals) {
    app.action(modal.name, async ({ body }) =>
      openFor(door, body as BlockAction, move, async (context, { id }) => modal.draw(await findEscalation(context, id))),
    )
    app.view(modal.name, async ({ body, view, ack }) => {
      const context = await contextIn(door, { ...body })
      await ack(context ? await modal.submit(door, context, view) : undefined)
    })
  }
}

const accept = (door: Door, body: BlockAction) => atOnce(door, body, (context) => acceptEscalation(context, pressed(body)))

/** “Did it hold?”: whoever says no is told where it is opened again. */
const sayHeld = (door: Door, body: BlockAction, held: boolean) =>
  atOnce(door, body, async (context) => {
    const { number } = await answerWhetherItHeld(context, pressed(body).id, { held })
    if (!held) await whisper(door, { ...body }, `Noted. If somebody has to look at it again, open ${number} and reopen it there.`)
  })

/** What one press does, without a window. */
async function atOnce(door: Door, body: BlockAction, work: (context: Context) => Promise<unknown>) {
  const context = await contextIn(door, { ...body })
  if (!context) return
  try {
    await work(context)
  } catch (error) {
    await whisper(door, { ...body }, refusalText(error))
  }
}

/** Nobody fills in a window for a move that is not theirs to make. The window is for the escalation as it is now, whatever the button was drawn for. */
function openFor(door: Door, body: BlockAction, move: Move | null, draw: (context: Context, seen: Seen) => ReturnType<typeof savedCase>) {
  return opening(door, { ...body }, async (context) => {
    const seen = pressed(body)
    const refusal = move && whyNot(move, await findEscalation(context, seen.id), context.actor)
    if (refusal) throw refusal
    return draw(context, seen)
  })
}

const pressed = ({ actions }: BlockAction): Seen => seenIn((actions[0] as ButtonAction | undefined)?.value ?? '')
