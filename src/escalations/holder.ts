import type { Named } from '#src/people/person.ts'
import type { Escalation, Holder } from './escalation.ts'
import type { wayOf } from './table.ts'

type HolderRule = ReturnType<typeof wayOf>['holder']

/** The one rule of who holds it after a move: `to` is whom the move names or who carries out, `queue` where it waits to be accepted. */
export function holderAfter(
  rule: HolderRule,
  { author, holder }: Pick<Escalation, 'author' | 'holder'>,
  by: { actor: Named | null; to?: Named; queue?: string },
): Holder {
  const person = (named: Named | null | undefined): Holder => {
    if (!named) throw new Error(`the move names nobody to be its ${rule}`)
    return { kind: 'person', person: { id: named.id, name: named.name } }
  }
  switch (rule) {
    case 'same':
      return holder
    case 'author':
      return person(author)
    case 'actor':
      return person(by.actor)
    case 'named':
    case 'carrier':
      return person(by.to)
    case 'queue':
      if (by.queue === undefined) throw new Error('the move names no queue')
      return { kind: 'queue', queue: by.queue }
    case 'nobody':
      return { kind: 'nobody' }
  }
}
