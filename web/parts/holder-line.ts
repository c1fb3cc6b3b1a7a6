import type { Escalation } from '../client.ts'
import { texts } from '../texts/texts.ts'

const { holder: words, waits } = texts.escalation

type Held = Pick<Escalation, 'state' | 'holder' | 'wait' | 'author' | 'marks' | 'decision'>

/** Who has it now, as the reader reads it: of others the server's own sentence, of themselves what is theirs to do. `time` makes a moment short. */
export function holderLine({ state, holder, wait, author, marks, decision }: Held, me: { id: string }, time: (at: string) => string) {
  if (wait?.on === 'author' && author.id === me.id) return { yours: true, said: words.answer(wait.by.name, time(wait.until)) }
  if (holder.person?.id !== me.id) return { yours: false, said: holder.sentence }
  if (wait) return { yours: true, said: words.waiting(waits[wait.on], time(wait.until)) }
  if (state === 'returned') return { yours: true, said: words.returned(marks.length) }
  const { by, who, until } = decision?.carryOut ?? { by: 'author', who: null, until: null }
  if (state === 'decided' && by === 'outside') return { yours: true, said: words.outside(who ?? waits.outside, until && time(until)) }
  return { yours: true, said: words[state] }
}
