import type { ViewOutput } from '@slack/bolt'
import { Case, emptyCase } from '#src/cases/case.ts'
import { ticketAddressIn } from '#src/cases/ticket.ts'
import { draftEscalation } from '#src/escalations/draft.ts'
import { type Escalation, shortNumber } from '#src/escalations/escalation.ts'
import { findEscalation } from '#src/escalations/find.ts'
import type { Context } from '#src/people/context.ts'
import { readMacroInTime } from '#src/sops/macro/in-time.ts'
import type { Sop } from '#src/sops/sop.ts'
import type { Door } from '../../in/door.ts'
import { most } from '../blocks.ts'
import { caseFields } from './fields.ts'
import { lookFor } from './known/look.ts'
import { savedIn, saveTyped } from './save.ts'
import { sopOf } from './sop.ts'
import { caseView } from './view.ts'

/** A new case in a modal, with a sentence above it. What a window in Slack cannot hold is saved as a draft at once, so that nothing of it gets lost. */
export async function newCase(door: Door, context: Context, written: Case, note?: string) {
  const sop = await sopOf(context, null)
  if (fits(written, sop)) return caseView({ written, sop, saved: null, looked: await lookedFor(door, context, written, null), address: door.address, note })
  const { id } = await draftEscalation({ ...context, key: `slack ${context.key}` }, { case: written, door: 'slack', sop: sop.name }, { from: context.key })
  return savedCase(door, context, await findEscalation(context, id), [noRoom, note].filter(Boolean).join('\n'))
}

const noRoom = 'Not all of it has a field here. It is saved as a draft: nothing is lost, and the browser shows all of it.'

/** A draft, or a case that came back, in a modal. */
export async function savedCase(door: Door, context: Context, escalation: Escalation, note?: string) {
  const sop = await sopOf(context, escalation.id)
  const number = shortNumber(escalation)
  const saved = {
    escalation: escalation.id,
    number,
    version: escalation.version,
    marks: escalation.marks,
    address: `${door.address}/escalations/${number}/write`,
  }
  const looked = await lookedFor(door, context, escalation.case, escalation.id)
  return caseView({ written: escalation.case, sop, saved, looked, address: door.address, note })
}

/** How long a window waits to be told what is known, in milliseconds: the rest of its making has to fit into what `opening` gives it, too. */
const lookPatience = 400

/** A window is opened whatever becomes of looking. */
async function lookedFor({ library, log }: Door, context: Context, { ask, ticket }: Case, escalation: string | null) {
  return lookFor(library, context, { ask, ticket, escalation }, lookPatience).catch((error: unknown) => {
    log.error({ err: error }, 'what is known could not be looked for, for a window in Slack')
    return null
  })
}

/** What was typed so far, saved; and the modal again, with the way to it in the browser. */
export async function goOnInBrowser(door: Door, context: Context, view: ViewOutput) {
  const sop = await sopOf(context, savedIn(view)?.escalation ?? null)
  const escalation = await saveTyped(door, context, view, sop)
  return savedCase(door, context, escalation, `Saved as ${shortNumber(escalation)}. Go on in the browser, or here.`)
}

/** What somebody wrote in a message: by the macro's headings, or else as what the user is asking; with the ticket that it names, if it names one. */
export async function caseFrom(text: string, sop: Sop): Promise<Case> {
  const read = await readMacroInTime(text, sop)
  const { unplaced, ticket, ...rest } = read
  const { unplaced: _, ticket: __, ...empty } = emptyCase()
  const isMacro = JSON.stringify(rest) !== JSON.stringify(empty)
  const named = ticket ?? ticketAddressIn(text)
  return isMacro ? { ...read, ticket: named } : Case.parse({ ask: text.slice(0, 20_000), ticket: named })
}

/** Whether a modal can hold all of it, and give it back as it is. */
function fits(written: Case, sop: Sop): boolean {
  const rows = [...written.steps.flatMap(({ did, saw }) => [did, saw]), ...written.proposal.assumptions.map(({ text }) => text)]
  const short = [...caseFields.values()].every((field) => (field.text(written, sop)?.length ?? 0) <= most.text)
  return short && written.unplaced.length === 0 && written.evidence.length === 0 && !rows.some((text) => text?.includes('\n'))
}
