import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { helpdesk } from '#src/channels/helpdesk/helpdesk.ts'
import { hearTicket } from '#src/channels/helpdesk/in/hear-ticket.ts'
import { hearWhatIsNew } from '#src/channels/helpdesk/in/listen.ts'
import { fileOf, TicketFile } from '#src/channels/local/files.ts'
import { localHelpDesk } from '#src/channels/local/local.ts'
import { connect } from '#src/deliveries/connections.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { goThrough } from '#src/deliveries/worker.ts'
import { openLog } from '#src/foundation/log.ts'
import { completeCase } from '../cases.ts'
import { noon, type Office, openOffice } from '../office.ts'

/** The ticket of the usual case. */
export const ticket = { id: '215470012345', url: completeCase.ticket, subject: 'Copying templates', tags: ['vip'], team: 'Tier 1' }

const baseUrl = 'https://baton.example.com'

type Desk = (desk: HelpDesk) => HelpDesk
type Ground = { written?: object; before?: Desk }

/** An office whose help desk is a folder with one ticket in it, for one test of Vitest. `before` may put something in front of the desk. */
export async function officeAtDesk({ written = ticket, before }: Ground = {}) {
  const { onTestFinished } = await import('vitest')
  const folder = await folderWith(written)
  onTestFinished(() => rm(folder, { recursive: true }))
  const office = await openOffice()
  return { office, ...(await deskOf(office, folder, before)) }
}

/** A new folder with one ticket in it. */
export async function folderWith(written: object = ticket): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-tickets-'))
  await writeFile(fileOf(folder, ticket.id), JSON.stringify(written))
  return folder
}

/** A folder of tickets as the help desk of an office. */
export async function deskOf(office: Pick<Office, 'db' | 'queue' | 'now' | 'as'>, folder: string, before: Desk = (desk) => desk) {
  const { db, queue } = office
  const log = openLog('silent')
  await connect(db, office.now(), [{ place: 'helpdesk', called: 'Tickets as files', facts: {} }])
  const desk = before(await localHelpDesk(folder, office.now))
  const channel = helpdesk({ db, desk, baseUrl })
  const ears = { db, queue, desk, clock: office.now, log, baseUrl }
  const now = async (id = ticket.id): Promise<TicketFile> => TicketFile.parse(JSON.parse(await readFile(fileOf(folder, id), 'utf8')))
  return {
    now,
    /** Has the outbox say everything that it owes of one escalation, without its pauses. */
    async tell(escalation: string) {
      await db.updateTable('deliveries').set({ next_at: null, claimed_until: null }).execute()
      await goThrough({ db, queue, log }, channel, escalation)
    },
    /** How what was promised to the ticket of an escalation stands. */
    async states(who: Parameters<typeof office.as>[0], number: string): Promise<string[]> {
      const { items } = (await office.as(who).get(`/api/escalations/${number}/deliveries`)).body
      return items
        .filter(({ place }: { place: string }) => place === 'helpdesk')
        .map(({ what, state, answer }: Record<string, string>) => [what, state, ...(answer ? [answer] : [])].join(' '))
    },
    /** Changes the ticket as people do, behind Baton's back. */
    change: async (change: (ticket: TicketFile) => Partial<TicketFile>, id = ticket.id) => {
      const before = await now(id)
      await writeFile(fileOf(folder, id), JSON.stringify({ ...before, ...change(before) }))
    },
    /** Another ticket. */
    add: (id: string, other: object = {}) => writeFile(fileOf(folder, id), JSON.stringify({ id, ...other })),
    hearIfDue: () => hearWhatIsNew(ears),
    /** As a webhook about this ticket would have it heard. */
    hearTicket: (id = ticket.id) => hearTicket(ears, { id, url: ticket.url }, noon),
    /** A turn of hearing the desk, by a process that knows nothing but what is in the database. */
    async hear() {
      await db
        .updateTable('desk_hearing')
        .set({ next_at: new Date(0) })
        .execute()
      return hearWhatIsNew(ears)
    },
  }
}

/** A note as a colleague writes it. */
export const noteBy = (email: string | null, text: string, { id = 'n1', at = '2026-03-02T12:05:00.000Z' } = {}) => ({
  ...{ id, at, text, mark: null },
  by: email === null ? null : { name: email, email },
})
