import { ticketKey } from '#src/cases/ticket.ts'
import { type Done, type HelpDesk, lastMessages, longestMessage, type Ticket, type TicketContext } from '#src/deliveries/helpdesk.ts'
import { newRowId } from '#src/foundation/ids.ts'
import { macroFile, type OnLeftOut, openFiles, type TicketFile } from './files.ts'

const done = { result: 'done' } as const

/** A help desk of plain files, for teams without another, for the demo and for tests. `clock`: when a note was written. */
export async function localHelpDesk(folder: string, clock: () => Date, onLeftOut?: OnLeftOut): Promise<HelpDesk> {
  const files = await openFiles(folder, onLeftOut)
  const withTicket = async <T>({ id }: Ticket, work: (ticket: TicketFile) => T): Promise<T | { result: 'refused'; reason: string }> => {
    const found = await files.byId(id)
    return 'ticket' in found ? work(found.ticket) : gone(id, found)
  }
  const change = async ({ id }: Ticket, change: (ticket: TicketFile) => TicketFile): Promise<Done> =>
    (await files.change(id, change)) ? done : gone(id, await files.byId(id))
  return {
    called: 'Tickets as files',
    async find(written) {
      const key = ticketKey(written)
      if (key === null) return gone(written)
      // Most files are named by the number that people give.
      const named = await files.byName(key.replace(/^ticket:/, ''))
      if ('ticket' in named && isCalled(named.ticket, key)) return { ...done, ticket: ticketOf(named.ticket) }
      for await (const { ticket } of files.all()) if (isCalled(ticket, key)) return { ...done, ticket: ticketOf(ticket) }
      return gone(written, named)
    },
    read: (ticket) => withTicket(ticket, (file) => ({ ...done, context: contextOf(file) })),
    tag: (ticket, name) => change(ticket, (file) => ({ ...file, tags: [...new Set([...file.tags, name])] })),
    untag: (ticket, name) => change(ticket, (file) => ({ ...file, tags: file.tags.filter((tag) => tag !== name) })),
    assign: (ticket, to) => change(ticket, (file) => ({ ...file, ...('team' in to ? { team: to.team, assignee: null } : { team: null, assignee: to.agent }) })),
    note: (ticket, note) => change(ticket, (file) => ({ ...file, notes: [...file.notes, { ...note, id: newRowId(), by: null, at: clock().toISOString() }] })),
    notes: (ticket) => withTicket(ticket, ({ notes }) => ({ ...done, notes })),
    look: (ticket) => withTicket(ticket, (file) => ({ ...done, standing: contextOf(file), notes: file.notes })),
    async changed(since) {
      const later = (await files.byAge()).filter(({ at }) => at >= since)
      return { ...done, tickets: later.map(({ ticket: { id, url } }) => ({ id, url })), until: later.at(-1)?.at ?? since }
    },
    async macro(name) {
      const found = await files.macro(name)
      if ('because' in found) return { result: 'refused', reason: `${macroFile(name)} in the folder of tickets cannot be read: ${found.because}.` }
      return { ...done, text: found.text }
    },
    macroPlace: (name) => `Save it as ${macroFile(name)} in the folder of tickets.`,
  }
}

/** Where its file is there and left out, its name and the reason help more. */
const gone = (written: string, found?: object) => ({
  result: 'refused' as const,
  reason:
    found && 'because' in found && 'isMissing' in found && !found.isMissing
      ? `The file of ticket ${written} in the folder of tickets is left out: ${found.because}.`
      : `There is no ticket ${written} in the folder of tickets. Look at the ticket’s address or number.`,
})

const ticketOf = ({ id, url }: TicketFile) => ({ id, url })

const isCalled = ({ id, number, url }: TicketFile, key: string) => [id, number, url].some((called) => called !== null && ticketKey(called) === key)

/** The last messages, and of a long one its beginning: nobody reads more of it beside a case. */
const contextOf = ({ notes: _, messages, ...rest }: TicketFile): TicketContext => ({
  ...rest,
  messages: messages.slice(-lastMessages).map((message) => ({ ...message, text: message.text.slice(0, longestMessage).toWellFormed() })),
})
