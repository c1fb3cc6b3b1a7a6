import type { Delivery } from '#src/deliveries/channel.ts'
import { card } from './card.ts'
import { direct } from './direct.ts'
import type { Said } from './pieces.ts'
import type { Telling } from './telling.ts'
import { threadLine } from './thread.ts'

/** The words of one delivery, from what its event and its escalation are by now. */
export function wordsOf({ what }: Delivery, telling: Telling, mention: string): Said {
  if (what === 'card') return card(telling, mention)
  if (what === 'thread') return threadLine(telling, mention)
  if (what === 'direct' && telling.reader) return direct(telling, telling.reader)
  throw new Error(`Slack is told nothing of the kind of ${what}`)
}
