import type { ViewErrorsResponseAction } from '@slack/bolt'
import { Refusal } from '#src/foundation/refusal.ts'
import { inputsOf, nearest } from '../modals/nearest.ts'
import type { OpenView } from '../modals/typed.ts'
import { errorsAt } from './answer.ts'

/** A refusal as one text: the sentence, and what is wrong with each field. Anything else that was thrown is thrown on. */
export function refusalText(error: unknown): string {
  if (!(error instanceof Refusal)) throw error
  const { detail, problems, findings } = error.parts
  return [detail, ...problems.map(({ message }) => message), ...findings.map(({ message, mend }) => `${message} ${mend}`)].join(' ')
}

/** The same at the fields of a modal, whose blocks bear the names of fields; what has none of its own is said at the nearest. `place`: the block of a field that bears another name. */
export function refusalIn(view: OpenView, error: unknown, place = (field: string) => field): ViewErrorsResponseAction {
  if (!(error instanceof Refusal)) throw error
  const { code, detail, problems, findings } = error.parts
  const open = findings.filter(({ severity }) => severity !== 'advises').map(({ field, message, mend }) => ({ field, message: `${message} ${mend}` }))
  const said = [...problems, ...open]
  const blocks = inputsOf(view)
  if (said.length === 0) return errorsAt({ [nearest(blocks, '')]: code === 'version.stale' ? `${detail} ${staleWayOut}` : detail })
  const errors: Record<string, string> = {}
  for (const { field, message } of said) {
    const block = nearest(blocks, place(field))
    errors[block] = [errors[block], message].filter(Boolean).join(' ')
  }
  return errorsAt(errors)
}

const staleWayOut = 'To go on: copy what you typed, close this window, and press the button again.'
