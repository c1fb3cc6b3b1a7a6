import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { helpdesk } from '#src/channels/helpdesk/helpdesk.ts'
import { fileOf, type TicketFile } from '#src/channels/local/files.ts'
import { localHelpDesk } from '#src/channels/local/local.ts'
import { connect } from '#src/deliveries/connections.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { goThrough } from '#src/deliveries/worker.ts'
import { openLog } from '#src/foundation/log.ts'
import { begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { maya, openOffice, tomas } from './office.ts'

const ticket = { id: '215470012345', url: completeCase.ticket, subject: 'Copying templates', tags: ['vip'], team: 'Tier 1' }

/** An office whose help desk is a folder with one ticket in it: that of the usual case. `desk` may be put in front of it. */
async function atDesk({ written = ticket as object, before = (desk: HelpDesk) => desk } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'baton-tickets-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(fileOf(folder, ticket.id), JSON.stringify(written))
  const office = await openOffice()
  await connect(office.db, office.now(), [{ place: 'helpdesk', called: 'Tickets as files', facts: {} }])
  const desk = before(await localHelpDesk(folder, office.now))
  const channel = helpdesk({ db: office.db, desk, baseUrl: 'https://baton.example.com' })
  const one = await begin(office)
  const tell = async () => {
    await office.db.updateTable('deliveries').set({ next_at: null, claimed_until: null }).execute()
    await goThrough({ db: office.db, queue: office.queue, log: openLog('silent') }, channel, one.now().id)
  }
  const now = async (): Promise<TicketFile> => JSON.parse(await readFile(fileOf(folder, ticket.id), 'utf8'))
  const states = async () =>
    (await office.as(maya).get(`${one.path}/deliveries`)).body.items
      .filter(({ place }: { place: string }) => place === 'helpdesk')
      .map(({ what, state, answer }: Record<string, string>) => [what, state, ...(answer ? [answer] : [])].join(' '))
  return { office, one, tell, now, states }
}

test('the ticket is tagged, assigned and told of the case, and follows what becomes of it', async () => {
  const { one, tell, now, states } = await atDesk()
  await tell()

  const submitted = await now()
  expect(submitted).toMatchObject({
    tags: ['vip', 'needs-triage'],
    team: 'Tier 2',
    notes: [{ text: expect.stringMatching(/^Escalated as E-1001: https:\/\/baton\.example\.com\/escalations\/E-1001\n\n/) }],
  })
  expect(submitted.notes[0]?.text).toContain(completeCase.ask)
  expect(await states()).toEqual(['tag sent', 'team sent', 'note sent'])

  await one.move(tomas, 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] })
  await tell()
  expect(await now()).toMatchObject({ tags: ['vip'], team: null, assignee: 'maya@example.com' })
  await one.move(maya, 'withdrawals', { reason: 'Solved meanwhile.' })
  await tell()
  expect((await now()).notes).toHaveLength(1)
})

test('what came through although its answer was lost is not done again', async () => {
  let lost = true
  const losing = (desk: HelpDesk): HelpDesk => ({
    ...desk,
    note: async (ticket, note) => {
      await desk.note(ticket, note)
      const answer = lost ? ({ result: 'unsure', reason: 'No answer came.' } as const) : ({ result: 'done' } as const)
      lost = false
      return answer
    },
  })
  const { tell, now, states } = await atDesk({ before: losing })
  await tell()
  expect(await states()).toContain('note unsure No answer came.')
  await tell()

  expect(await states()).toEqual(['tag sent', 'team sent', 'note sent'])
  expect((await now()).notes).toHaveLength(1)
})

test('what is so already is left as it is', async () => {
  const { now, tell } = await atDesk({ written: { ...ticket, tags: ['needs-triage'], team: 'Tier 2', assignee: 'tomas@example.com' } })
  await tell()

  expect(await now()).toMatchObject({ tags: ['needs-triage'], team: 'Tier 2', assignee: 'tomas@example.com' })
})

test('a ticket that is not there is said, with the way out', async () => {
  const { states, tell } = await atDesk({ written: { ...ticket, id: '7', url: null } })
  await tell()

  expect((await states())[0]).toBe(`tag given-up There is no ticket ${completeCase.ticket} in the folder of tickets. Look at the ticket’s address or number.`)
})
