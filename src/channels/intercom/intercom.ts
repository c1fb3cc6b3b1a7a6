import type { IntercomClient } from 'intercom-client'
import type { HelpDesk, Ticket } from '#src/deliveries/helpdesk.ts'
import { assign } from './assign.ts'
import { changed } from './changed.ts'
import { together } from './client.ts'
import { type Directory, directory } from './directory.ts'
import { find } from './find.ts'
import { look } from './look.ts'
import { macro, macroPlace } from './macro.ts'
import { note, notes } from './notes.ts'
import { answering } from './outcomes.ts'
import { read } from './read.ts'
import { tag, untag } from './tags.ts'

/** `called`: the workspace; `baseUrl`: where people open Baton, without a slash at its end; `clock`: the time as it is elsewhere, for what is asked by time. */
type Ground = { client: IntercomClient; called: string; baseUrl: string; clock: () => Date; known?: Directory }

/** How many tickets are remembered that were found once. */
const mostFound = 1_000

/** Intercom as a help desk. */
export function intercom({ client, called, baseUrl, clock, known = directory(client) }: Ground): HelpDesk {
  const found = new Map<string, Ticket>()
  const once = <T extends object>(work: () => Promise<T>) => answering(() => together(work))
  const doing = (work: () => Promise<void>) => once(() => work().then(() => ({})))
  return {
    called,
    find: (written) => once(async () => ({ ticket: found.get(written) ?? remember(found, written, await find(client, known, written)) })),
    read: (ticket) => once(async () => ({ context: await read(client, known, ticket) })),
    tag: (ticket, name) => doing(() => tag(client, known, ticket, name)),
    untag: (ticket, name) => doing(() => untag(client, known, ticket, name)),
    assign: (ticket, to) => doing(() => assign({ client, known }, ticket, to)),
    note: (ticket, words) => doing(() => note({ client, known, baseUrl }, ticket, words)),
    notes: (ticket) => once(async () => ({ notes: await notes({ client, known }, ticket) })),
    look: (ticket) => once(() => look(client, known, ticket)),
    changed: (since) => answering(() => changed(client, known, since, clock())),
    macro: (name) => answering(async () => ({ text: await macro(client, name) })),
    macroPlace,
  }
}

/** What somebody wrote leads to the same ticket every time; whether that one is still there, whoever reads it sees. */
function remember(found: Map<string, Ticket>, written: string, ticket: Ticket): Ticket {
  const [oldest] = found.keys()
  if (found.size >= mostFound && oldest !== undefined) found.delete(oldest)
  found.set(written, ticket)
  return ticket
}
