import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { helpdesk } from '#src/channels/helpdesk/helpdesk.ts'
import { connect } from '#src/deliveries/connections.ts'
import { wakeSleeping } from '#src/deliveries/sleeping.ts'
import { goThrough } from '#src/deliveries/worker.ts'
import { openLog } from '#src/foundation/log.ts'
import { asProposed, begin } from '#test/begun.ts'
import { completeCase } from '#test/cases.ts'
import { maya, openOffice, tomas } from '#test/office.ts'
import type { Fault, Sent } from './front.ts'
import { openGround } from './ground.ts'
import { begun, type World } from './world.ts'

const ground = await openGround({ checked: true })
const id = '215470012345'

/** An office whose help desk is this Intercom, with the conversation of the usual case in it. `timeout`: how long an answer may take, in milliseconds. */
async function atDesk({ timeout = 4_500, there = { id } as Parameters<typeof begun>[1], ticket = completeCase.ticket as string } = {}) {
  const talk = begun(ground.world(), there)
  const office = await openOffice()
  await connect(office.db, office.now(), [{ place: 'helpdesk', called: 'Northwind Support', facts: {} }])
  const one = await begin(office, 'submitted', { ...completeCase, ticket })
  const tell = async () => {
    await office.db.updateTable('deliveries').set({ next_at: null, claimed_until: null }).execute()
    const channel = helpdesk({ db: office.db, desk: ground.desk({ timeout }), baseUrl: 'https://baton.example.com' })
    await goThrough({ db: office.db, queue: office.queue, log: openLog('silent') }, channel, one.now().id)
  }
  const states = async (): Promise<string[]> =>
    (await office.as(maya).get(`${one.path}/deliveries`)).body.items
      .filter(({ place }: { place: string }) => place === 'helpdesk')
      .map(({ what, state, answer }: Record<string, string>) => [what, state, ...(answer ? [answer] : [])].join(' '))
  const tags = () => talk.tags.map((tag) => ground.world().tags.find((one) => one.id === tag.id)?.name)
  const notes = () => talk.parts.filter(({ part_type }) => part_type === 'note')
  return { office, one, talk, tell, states, tags, notes }
}

const allSent = ['tag sent', 'team sent', 'note sent']

test('a conversation is tagged, assigned and told of the case, and follows what becomes of it', async () => {
  const { one, talk, tell, states, tags, notes } = await atDesk()
  await tell()

  expect(await states()).toEqual(allSent)
  expect({ tags: tags(), team: talk.team }).toEqual({ tags: ['vip', 'needs-triage'], team: '42' })
  expect(notes().map(({ body }) => body)).toEqual([expect.stringContaining('>https://baton.example.com/escalations/E-1001</a>')])
  expect(notes()[0]?.body).toContain(completeCase.ask)

  await one.move(tomas, 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] })
  await tell()
  expect({ tags: tags(), team: talk.team, admin: talk.admin }).toEqual({ tags: ['vip'], team: null, admin: '901' })

  await one.edit(maya, { ask: 'May they copy their templates?' })
  await one.move(maya, 'submissions')
  await tell()
  expect({ tags: tags(), team: talk.team }).toEqual({ tags: ['vip', 'needs-triage'], team: '42' })

  await one.move(tomas, 'acceptances')
  await one.move(tomas, 'decisions', asProposed)
  await tell()
  expect(tags()).toEqual(['vip'])
})

/** The first call of this kind goes wrong. */
function oneTime(fault: Fault, is: (sent: Sent) => boolean) {
  let left = 1
  ground.front.interfere((sent) => (is(sent) && left-- > 0 ? fault : undefined))
}

const isNote = ({ path }: Sent) => path.endsWith('/reply')

test.each([
  ['lost', 'note unsure Intercom, or something on the way to it, answered with HTTP 502.'],
  ['failing', 'note unsure Intercom, or something on the way to it, answered with HTTP 500.'],
  ['silent', 'note unsure No answer came from Intercom in time.'],
  ['reset', expect.stringMatching(/^note unsure The connection to Intercom broke/)],
  ['page', 'note unsure Intercom’s answer could not be read.'],
  ['limited', 'note failed Intercom asks Baton to wait.'],
  ['slow', 'note sent'],
] as const)('a note whose answer is %s stands there once', async (fault, state) => {
  const { tell, states, notes } = await atDesk({ timeout: fault === 'silent' ? 1_000 : 4_500 })
  oneTime(fault, isNote)
  await tell()
  expect((await states())[2]).toEqual(state)
  await tell()

  expect(await states()).toEqual(allSent)
  expect(notes().length).toBe(1)
})

test('a limit is waited for as long as Intercom says', async () => {
  const { office, tell } = await atDesk()
  oneTime('limited', isNote)
  await tell()
  const { seconds } = await office.db
    .selectFrom('deliveries')
    .select(sql<number>`extract(epoch from next_at - clock_timestamp())::float`.as('seconds'))
    .where('state', '=', 'failed')
    .executeTakeFirstOrThrow()
  expect(seconds).toBeGreaterThan(1)
  expect(seconds).toBeLessThanOrEqual(3)
})

test('whatever goes wrong with each call, once in each way, all is as it is to be in the end', { timeout: 120_000 }, async () => {
  const { tell, states, tags, talk, notes } = await atDesk({ timeout: 400 })
  const left = new Map<string, Fault[]>()
  ground.front.interfere(({ method, path }) => {
    const faults = left.get(`${method} ${path}`) ?? ['failing', 'lost', 'silent', 'page', 'reset']
    left.set(`${method} ${path}`, faults.slice(1))
    return faults[0]
  })
  for (let tries = 0; tries < 120 && (await states()).join() !== allSent.join(); tries++) await tell()

  expect(await states()).toEqual(allSent)
  expect({ tags: tags(), team: talk.team, notes: notes().length }).toEqual({ tags: ['vip', 'needs-triage'], team: '42', notes: 1 })
  expect(ground.world().tags.map(({ name }) => name)).toEqual(['vip', 'needs-triage'])
})

const changes: readonly (readonly [string, (world: World) => void, RegExp])[] = [
  ['the conversation is deleted', (world) => world.talks.pop(), /^tag given-up Intercom has no conversation or ticket 215470012345 \(any more\)/],
  ['the token is revoked', (world) => Object.assign(world, { token: 'other' }), /^tag given-up Intercom does not take Baton’s access token \(unauthorized\)/],
  ['it is another workspace', ({ app }) => Object.assign(app, { id_code: 'zzz999' }), /^tag given-up .* is in another workspace \(abc123\)/],
  ['it is another region', ({ app }) => Object.assign(app, { region: 'EU' }), /^tag given-up .* is in Intercom’s region USA, and Baton is connected with/],
]

test.each(changes)('where %s, people are told what to do', async (_, change, said) => {
  const { tell, states } = await atDesk()
  change(ground.world())
  await tell()
  expect((await states())[0]).toMatch(said)
})

test('a ticket is named by its number, and loses its tag although Intercom does not say whether it has one', async () => {
  const { one, talk, tell, states, tags, notes } = await atDesk({ there: { kind: 'ticket', id: '215470099999', number: '4711' }, ticket: '#4711' })
  await tell()
  expect(await states()).toEqual(allSent)
  expect({ tags: tags(), team: talk.team, notes: notes().length }).toEqual({ tags: ['vip', 'needs-triage'], team: '42', notes: 1 })

  await one.move(tomas, 'acceptances')
  await tell()
  expect(tags()).toEqual(['vip'])
})

test('a conversation that is closed is tended as any other', async () => {
  const { talk, tell, states } = await atDesk()
  talk.open = false
  await tell()
  expect(await states()).toEqual(allSent)
})

test('a Baton that is killed while it waits for the answer to its note, and one that goes on, leave one note', { timeout: 60_000 }, async () => {
  const { office, one, notes, states } = await atDesk()
  const run = () => {
    const worker = fileURLToPath(new URL('outbox.worker.ts', import.meta.url))
    const child = spawn(process.execPath, [worker, JSON.stringify(office.config), ground.front.apiUrl], { stdio: 'inherit' })
    onTestFinished(() => void child.kill('SIGKILL'))
    return child
  }
  oneTime('silent', isNote)
  const first = run()
  await expect.poll(() => notes().length, { timeout: 20_000 }).toBe(1)
  first.kill('SIGKILL')
  await once(first, 'exit')
  expect((await states())[2]).toBe('note pending')

  await sql`update deliveries set claimed_until = clock_timestamp() - interval '31 seconds' where claimed_until is not null`.execute(office.db)
  run()
  await office.queue.soon(office.db, 'deliver-helpdesk', { escalation: one.now().id })
  await wakeSleeping({ db: office.db, queue: office.queue }, ['helpdesk'])
  await expect.poll(states, { timeout: 20_000 }).toEqual(allSent)
  expect(notes().length).toBe(1)
})
