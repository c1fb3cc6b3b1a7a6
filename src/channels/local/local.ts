import { ticketKey } from '#src/cases/ticket.ts'
import type { Done, HelpDesk, Ticket, TicketContext } from '#src/deliveries/helpdesk.ts'
import { newRowId } from '#src/foundation/ids.ts'
import { macroFile, openFiles, type TicketFile } from './files.ts'

const done = { result: 'done' } as const

/** A help desk of plain files, for teams without another, for the demo and for tests. `clock`: when a note was written. */
export async function localHelpDesk(folder: string, clock: () => Date): Promise<HelpDesk> {
  const files = await openFiles(folder)
  const withTicket = async <T>({ id }: Ticket, work: (ticket: TicketFile) => T): Promise<T | { result: 'refused'; reason: string }> => {
    const ticket = (await files.all()).find((ticket) => ticket.id === id)
    return ticket ? work(ticket) : gone(id)
  }
  const change = async ({ id }: Ticket, change: (ticket: TicketFile) => TicketFile): Promise<Done> => ((await files.change(id, change)) ? done : gone(id))
  return {
    called: 'Tickets as files',
    async find(written) {
      const key = ticketKey(written)
      const found = key === null ? undefined : (await files.all()).find((ticket) => isCalled(ticket, key))
      return found ? { ...done, ticket: { id: found.id, url: found.url } } : gone(written)
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
    macro: (name) =>
      files.macro(name).then(
        (text) => ({ ...done, text }),
        (error: NodeJS.ErrnoException) => ({
          result: 'refused' as const,
          reason: `${macroFile(name)} in the folder of tickets cannot be read (${error.code}).`,
        }),
      ),
    macroPlace: (name) => `Save it as ${macroFile(name)} in the folder of tickets.`,
  }
}

const gone = (written: string) => ({
  result: 'refused' as const,
  reason: `There is no ticket ${written} in the folder of tickets. Look at the ticket’s address or number.`,
})

const isCalled = ({ id, number, url }: TicketFile, key: string) => [id, number, url].some((called) => called !== null && ticketKey(called) === key)

const contextOf = ({ notes: _, ...rest }: TicketFile): TicketContext => rest
