import { z } from 'zod'
import { Refusal } from '#src/foundation/refusal.ts'
import type { LookedBefore } from '#src/knowledge/lookups/before.ts'
import { Offer } from '#src/knowledge/lookups/lookup.ts'
import type { Answering } from '#src/knowledge/suggestions/answering.ts'
import type { Suggestions } from '#src/knowledge/suggestions/suggestion.ts'
import { Malformed, ofOwn, readOwn } from '../../../in/payload.ts'
import type { Looked } from './look.ts'

// What was looked for in a window in which nothing is saved yet: the window itself keeps it, until there is a draft to keep it on.

/** Slack keeps 3,000 characters with a window: so much of what was asked, and so many of what was offered. https://docs.slack.dev/reference/views, read 2026-11-28. */
const most = { asked: 300, offered: 15, opened: 8 } as const

const Kept = z.object({ asked: z.string(), found: z.boolean(), offered: z.array(Offer), opened: z.array(Offer) })
const Metadata = z.looseObject({ looked: Kept.optional() })

type Keeps = { private_metadata?: string | undefined }

const read = ({ private_metadata }: Keeps) => readOwn(Metadata, private_metadata)

/** What was looked for in this window so far. */
export const lookedIn = (view: Keeps): LookedBefore | null => read(view).looked ?? null

/** The same window, which keeps what was found now besides what was offered before. What Baton had not read yet proves nothing. */
export function keepingLooked<View extends Keeps>(view: View, { asked, found }: Looked): View {
  if (!found || found.reading) return view
  const before = lookedIn(view)
  const offered = [...offersIn(found), ...(before?.offered ?? [])].filter(firstOfItsKind).slice(0, most.offered)
  return keeping(view, { asked: asked.slice(0, most.asked).toWellFormed(), found: found.found, offered, opened: before?.opened ?? [] })
}

/** The same window, which keeps that this was opened. */
export function keepingOpened<View extends Keeps>(view: View, offer: Offer): View {
  const before = lookedIn(view)
  return before ? keeping(view, { ...before, opened: [...before.opened, offer].filter(firstOfItsKind).slice(-most.opened) }) : view
}

const keeping = <View extends Keeps>(view: View, looked: LookedBefore): View => ({
  ...view,
  private_metadata: JSON.stringify({ ...read(view), looked }),
})

function offersIn({ articles, precedents, twins }: Suggestions): Offer[] {
  return [...articles, ...precedents, ...twins].map(({ kind, id }) => ({ kind: kind === 'escalation' ? 'twin' : kind, id }))
}

const firstOfItsKind = ({ kind, id }: Offer, at: number, all: readonly Offer[]) => all.findIndex((one) => one.kind === kind && one.id === id) === at

/** For what is a proof only where it was kept as offered: that it was not is no reason to stop. */
export function unlessRefused(error: unknown) {
  if (!(error instanceof Refusal)) throw error
}

/** What a button about one text bears. */
export function offerIn(value: string): Offer {
  const [kind, ...id] = value.split(' ')
  return ofOwn(Offer, { kind, id: id.join(' ') })
}

/** The same, of a text that can answer: escalations on their way do not. */
export function answeringIn(value: string): Answering {
  const { kind, id } = offerIn(value)
  if (kind === 'twin') throw new Malformed('no button offers an escalation as an answer')
  return { kind, id }
}
