import { Outage } from '#src/database/outage/outage.ts'
import type { HelpDesk, Ticket } from '#src/deliveries/helpdesk.ts'
import { type Changed, countFault, keepChanged, keepNewlyKnown, settleChanged, waitingTicket, waitingTickets } from './changed.ts'
import type { Ears } from './ears.ts'
import { hearTicket } from './hear-ticket.ts'
import { lookAtTicket, ticketsToLookAt } from './look-at-ticket.ts'
import { endTurn, type Standing, standingOf, takeTurn } from './turns.ts'
import { answerUnknown } from './unknown-writer.ts'

/** How often this process looks whether it is its turn, in milliseconds. */
const lookEvery = 10_000

/** So much is asked of the help desk in one turn, besides the pages of what has changed: people work in it too. What is left over waits for the next. */
const mostAsked = 12

/** When so many tickets wait to be heard, asking alone does not keep up. */
const many = 200

/** `soon`: hears a ticket that has changed before its turn, without waiting for that. `close` brings what is being heard to its end. */
export type Listening = { soon(ticket: Ticket): void; close(): Promise<void> }

/** Hears the help desk from now on, by asking it again and again what has changed. */
export function listenToDesk(ears: Ears): Listening {
  let running: Promise<unknown> = Promise.resolve()
  let closed = false
  const next = (work: () => Promise<unknown>) => {
    running = running.then(work).catch(({ message }: Error) => ears.log.warn({ reason: message }, 'could not hear the help desk'))
  }
  const look = () => next(() => hearWhatIsNew(ears, () => closed))
  look()
  const timer = setInterval(look, lookEvery)
  const soon = (ticket: Ticket) => next(async () => closed || hearAtOnce(ears, ticket))
  const close = async () => {
    closed = true
    clearInterval(timer)
    await running
  }
  return { soon, close }
}

/** Hears what there is to hear, if it is due and nobody else is at it; whether it was. */
export async function hearWhatIsNew(ears: Ears, stopped = () => false): Promise<boolean> {
  if (stopped()) return false
  const standing = await takeTurn(ears.db, ears.clock())
  if (!standing) return false
  try {
    const asking = counted(ears)
    await collect(asking.ears, standing)
    await keepNewlyKnown(ears.db)
    while (!stopped() && asking.left() > 0 && (await hearNext(asking.ears, standing, asking.left()))) {}
    if (asking.left() > 0) await answerUnknown(asking.ears, asking.left())
    await lookAround(asking.ears, Math.max(asking.left(), fewest), stopped)
  } finally {
    await endTurn(ears.db)
  }
  return true
}

/**
 * What has changed is kept together with where Baton stands now: neither is lost without the other. A help desk says again what changed at the very moment
 * until which Baton knows: that is heard once more, for more may have happened within that moment, and then no more.
 */
async function collect({ db, desk, log }: Ears, { until: since, twice }: Standing) {
  const asked = await desk.changed(since)
  if (asked.result !== 'done') return log.warn({ ...asked }, 'the help desk does not say what has changed; it is asked again')
  const { tickets, until } = asked
  const passed = until.getTime() === since.getTime()
  const heard_twice = JSON.stringify(passed ? tickets.map(({ id }) => id) : [])
  await db.transaction().execute(async (db) => {
    await keepChanged(db, passed ? tickets.filter(({ id }) => !twice.includes(id)) : tickets)
    await db.updateTable('desk_hearing').set({ heard_until: until, heard_twice }).execute()
  })
}

/** Hears as many as may be asked for; false when nothing is left that could be heard now. */
async function hearNext(ears: Ears, { began }: Standing, most: number): Promise<boolean> {
  const waiting = await waitingTickets(ears.db, many)
  if (waiting.length === many) ears.log.warn({ waiting: `${many} or more` }, 'more changes in the help desk than Baton can ask about; have it send webhooks')
  let heard = 0
  for (const one of waiting.slice(0, most)) if (await hearOne(ears, one, began)) heard++
  return heard > 0 && waiting.length > most
}

/** So many tickets are looked at in each turn, however much else there is to hear. */
const fewest = 2

/** Looks at tickets of which the help desk does not say that they have changed: not everything that changes is said. */
async function lookAround(ears: Ears, most: number, stopped: () => boolean) {
  for (const ticket of await ticketsToLookAt(ears, most)) {
    if (stopped()) return
    const seen = await lookAtTicket(ears, ticket)
    if (seen.result !== 'done') ears.log.warn({ ticket: ticket.id, ...seen }, 'a ticket could not be looked at')
  }
}

/** One ticket; whether that is done with. What the help desk cannot say now is asked in the next turn. */
async function hearOne(ears: Ears, changed: Changed, began: Date): Promise<boolean> {
  const { db, log } = ears
  try {
    const heard = await hearTicket(ears, changed.ticket, began)
    const over = heard.result === 'done' || heard.result === 'refused'
    if (heard.result !== 'done') log.warn({ ticket: changed.ticket.id, ...heard }, 'a ticket could not be heard')
    if (over) await settleChanged(db, changed)
    return over
  } catch (error) {
    if (error instanceof Outage) throw error // of Baton's own database: no fault of this ticket, which is heard in the next turn
    const givenUp = await countFault(db, changed)
    log.error({ ticket: changed.ticket.id, givenUp, err: error }, 'what stands on a ticket met a fault')
    return givenUp
  }
}

/** One ticket that waits to be heard. Before Baton's first turn nobody knows from when on it listens: then that hears it. */
async function hearAtOnce(ears: Ears, ticket: Ticket) {
  const [standing, waiting] = [await standingOf(ears.db), await waitingTicket(ears.db, ticket)]
  if (standing && waiting) await hearOne(ears, waiting, standing.began)
}

/** Ears that count what they ask of the help desk. */
function counted(ears: Ears): { ears: Ears; left(): number } {
  let left = mostAsked
  const count =
    <Asked extends unknown[], Answer>(ask: (...asked: Asked) => Answer) =>
    (...asked: Asked): Answer => {
      left--
      return ask(...asked)
    }
  const { look, read, notes, note, changed } = ears.desk
  const desk: HelpDesk = { ...ears.desk, look: count(look), read: count(read), notes: count(notes), note: count(note), changed: count(changed) }
  return { ears: { ...ears, desk }, left: () => left }
}
