import type { ViewOutput } from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import { z } from 'zod'
import { type Escalation, shortNumber } from '#src/escalations/escalation.ts'
import { refuse } from '#src/escalations/refusals.ts'
import type { Seen } from '#src/escalations/take.ts'
import { problemsOf } from '#src/foundation/issues.ts'
import type { Context } from '#src/people/context.ts'
import type { Answer } from '../../in/answer.ts'
import type { Door } from '../../in/door.ts'
import { ofOwn } from '../../in/payload.ts'
import { most, plain } from '../blocks.ts'

/** One of the windows in which a move is made. */
export type MoveModal = {
  name: string
  /** As the escalation is when it is opened: its version is what the move is made against. */
  draw(escalation: Escalation): ModalView
  submit(door: Door, context: Context, view: ViewOutput): Promise<Answer>
}

type Words = { name: string; title: string; submit: string }

export function moveView({ name, title, submit }: Words, escalation: Escalation, blocks: KnownBlock[]): ModalView {
  return {
    type: 'modal',
    callback_id: name,
    private_metadata: `${escalation.id} ${escalation.version}`,
    title: plain(`${title} ${shortNumber(escalation)}`, most.title),
    submit: plain(submit, most.title),
    close: plain('Cancel', most.title),
    blocks,
  }
}

const Borne = z.tuple([z.string(), z.uuid(), z.string()])

/** Which escalation, and the version that somebody had before their eyes: as a button or a modal bears it. */
export function seenIn(text: string): Seen {
  const [, id, version] = ofOwn(Borne, /^(\S+) (\d{1,9})$/.exec(text))
  return { id, version: Number(version) }
}

/** What was typed, by the domain's own schema; refused with a sentence for each field. */
export function parsed<T>(schema: z.ZodType<T>, typed: object): T {
  const read = schema.safeParse(typed)
  if (read.success) return read.data
  const problems = problemsOf(read.error.issues)
  throw refuse('escalation.invalid', { number: 'It', count: problems.length }, { problems })
}
