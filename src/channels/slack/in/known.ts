import { setTimeout as sleep } from 'node:timers/promises'
import type { App, BlockAction, ButtonAction, ViewOutput } from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import { WebAPIPlatformError } from '@slack/web-api'
import type { Context } from '#src/people/context.ts'
import { citing, looking, lookingWhileTyped, opening, refusing, solving } from '../modals/case/known/press.ts'
import { withTyped } from '../modals/typed.ts'
import { contextIn, type Door } from './door.ts'
import { refusalIn } from './refused.ts'
import { inWords } from './texts.ts'
import { whisper } from './whisper.ts'

/** What a press in a window comes to: the window as it is then; null: as it was. */
type Press = (door: Door, context: Context, view: ViewOutput, value: string) => Promise<ModalView | null>

/** `changes`: it does more than to show something, so whoever has closed the window is told as well. */
const presses: readonly { action: string; press: Press; changes?: true }[] = [
  { action: 'known-look', press: looking },
  { action: 'known-read', press: opening },
  { action: 'known-cite', press: citing },
  { action: 'known-not', press: refusing },
  { action: 'known-solves', press: solving, changes: true },
]

/** The buttons of what is known already, in the window of a case. */
export function listenToKnown(app: App, door: Door) {
  for (const { action, press, changes = false } of presses) app.action(action, ({ body }) => inWindow(door, body as BlockAction, press, changes))
}

/** How long the keys rest before it is looked, in milliseconds. */
const rest = 400

/** The same while the ask is typed. Of several letters that come close together the last one counts. */
export function listenToTyping(app: App, door: Door) {
  const newest = new Map<string, BlockAction>()
  app.action({ block_id: 'ask', action_id: 'text' }, async ({ body }) => {
    const typed = body as BlockAction
    const window = typed.view?.id ?? ''
    newest.set(window, typed)
    await sleep(rest)
    if (newest.get(window) !== typed) return
    newest.delete(window)
    await inWindow(door, typed, lookingWhileTyped, false)
  })
}

/** Puts what becomes of a press in the place of the window; what is refused is said in it, and what was typed stays. */
async function inWindow(door: Door, body: BlockAction, press: Press, changes: boolean) {
  const context = await contextIn(door, { ...body })
  if (!context || !body.view) return
  const { view } = body
  const { value = '' } = (body.actions[0] ?? {}) as Partial<ButtonAction> // only buttons are listened to
  const next = await press(door, context, view, value).catch((error: unknown) => withTyped(view, refusalIn(view, error).errors))
  if (!next) return
  const shown = { view_id: view.id, view: next, ...(changes ? {} : { hash: view.hash }) }
  await door.client.views.update(shown).catch((error: unknown) => {
    if (changes) return whisper(door, { ...body }, firstWords(next))
    if (!isOver(error)) return whisper(door, { ...body }, inWords.notShown)
  })
}

/** The window is closed, or shows something newer by now. https://docs.slack.dev/reference/methods/views.update#errors, read 2026-11-28. */
const isOver = (error: unknown) => error instanceof WebAPIPlatformError && ['not_found', 'hash_conflict'].includes(error.data.error)

function firstWords({ blocks, title }: ModalView): string {
  const first = blocks[0] as KnownBlock | undefined // all of our blocks are such
  return first?.type === 'section' && first.text ? first.text.text : title.text
}
