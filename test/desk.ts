import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileOf } from '#src/channels/local/files.ts'
import { localHelpDesk } from '#src/channels/local/local.ts'
import { completeCase } from './cases.ts'
import { noon } from './office.ts'

/** The ticket of the usual case, as a folder of tickets has it. */
export const northwind = {
  id: '215470012345',
  url: completeCase.ticket,
  subject: 'Copying templates',
  contact: { name: 'Rosa Ruiz', email: 'rosa@northwind.example', attributes: { kind: 'reseller', phone: '+34 600 000 000' } },
  company: { name: 'Northwind', plan: 'Agency plan', monthlySpend: 1200, size: 40, attributes: { health: 'amber' } },
  tags: ['vip'],
  team: 'Tier 1',
  assignee: 'maya@example.com',
  messages: [{ from: 'Rosa Ruiz', text: 'Can we copy all templates at once?', at: '2026-03-01T09:00:00Z' }],
}

/** A help desk of files, with these tickets in it. For one test of Vitest. */
export async function deskOf(...tickets: Written[]) {
  const { onTestFinished } = await import('vitest')
  const made = await openDesk(tickets)
  onTestFinished(made.close)
  return made
}

type Written = { id: string } & Record<string, unknown>

/** The same for whoever closes it again. `write` changes a ticket, or a macro, behind Baton's back. */
export async function openDesk(tickets: readonly Written[]) {
  const folder = await mkdtemp(join(tmpdir(), 'baton-tickets-'))
  const write = (ticket: Written) => writeFile(fileOf(folder, ticket.id), JSON.stringify(ticket))
  const macro = async (title: string, text: string) => {
    await mkdir(join(folder, 'macros'), { recursive: true })
    await writeFile(join(folder, 'macros', `${encodeURIComponent(title)}.txt`), text)
  }
  for (const ticket of tickets) await write(ticket)
  return { desk: await localHelpDesk(folder, () => noon), folder, write, macro, close: () => rm(folder, { recursive: true }) }
}
