import { describe, expect, test } from 'vitest'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { asProposed, begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { maya, tomas } from '../office.ts'
import { officeAtDesk, ticket } from './desk.ts'

/** Maya's escalation at a help desk; `told`: what it is owed is said. */
async function atDesk(ground: Parameters<typeof officeAtDesk>[0] = {}) {
  const at = await officeAtDesk(ground)
  const one = await begin(at.office)
  return { ...at, one, tell: () => at.tell(one.now().id), states: () => at.states(maya, one.now().number) }
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
  expect((await now()).notes.map(({ text }) => text).slice(1)).toEqual([
    'Tomás returned E-1001 to Maya, to be mended:\n- What the user is asking: One question at a time.\nMend it here, and submit it again: https://baton.example.com/escalations/E-1001',
  ])
})

test('acceptance and decision are one short note each, with the address and without the case', async () => {
  const { one, tell, now } = await atDesk()
  await tell()
  await one.move(tomas, 'acceptances')
  await tell()
  await one.move(tomas, 'decisions', { ...asProposed, reason: 'Because. '.repeat(200).trim() })
  await tell()

  const [, accepted, decided, ...others] = (await now()).notes.map(({ text }) => text)
  expect(others).toEqual([])
  expect(accepted).toBe('Tomás accepted E-1001.\nhttps://baton.example.com/escalations/E-1001')
  expect(decided).toMatch(/^Tomás decided E-1001 as proposed: Because\. .* …\nhttps:\/\/baton\.example\.com\/escalations\/E-1001$/s)
  expect(decided?.length).toBeLessThan(600)
})

test('of what was overtaken while the help desk was away only the newest is said', async () => {
  const { one, tell, now } = await atDesk()
  await tell()
  await one.move(tomas, 'decisions', asProposed)
  await tell()

  expect((await now()).notes.slice(1).map(({ text }) => text)).toEqual([expect.stringMatching(/^Tomás decided E-1001 as proposed/)])
})

const mend = { marks: [{ field: 'ask', mend: 'One question at a time.' }] }

/** Ways of an escalation, and how its ticket stands at the end of each, as the data of the SOP has it. */
// biome-ignore format: a table is read in columns
const ways: [name: string, moves: [who: typeof maya, resource: string, body: object][], ends: object][] = [
  ['submitted', [], tagged()],
  ['accepted', [[tomas, 'acceptances', {}]], { tags: ['vip'], team: 'Tier 2' }],
  ['released', [[tomas, 'acceptances', {}], [tomas, 'releases', { reason: 'Off for today.' }]], tagged()],
  ['returned', [[tomas, 'returns', mend]], back()],
  ['submitted again', [[tomas, 'returns', mend], [maya, 'submissions', {}]], tagged()],
  ['decided', [[tomas, 'decisions', asProposed]], { tags: ['vip'], team: 'Tier 2' }],
  ['carried out', [[tomas, 'decisions', asProposed], [maya, 'closings', { outcome: 'carried-out', done: 'Copied.', customerTold: 'yes' }]], back()],
  ['self-served', [[tomas, 'closings', { outcome: 'self-served', solvedBy: { kind: 'link', id: 'https://help.example.com' } }]], back()],
  ['withdrawn', [[maya, 'withdrawals', { reason: 'Solved meanwhile.' }]], back()],
  ['diverted', [[maya, 'diversions', { sop: 'bug-escalation', reason: 'It is a bug after all.' }]], back()],
  ['reopened', [[maya, 'withdrawals', { reason: 'Solved.' }], [maya, 'reopenings', { reason: 'It is back.' }]], tagged()],
]

function tagged() {
  return { tags: ['vip', 'needs-triage'], team: 'Tier 2', assignee: null }
}

function back() {
  return { tags: ['vip'], team: null, assignee: 'maya@example.com' }
}

describe.each([true, false])('tag and team follow the state, told of each step: %s', (eachStep) => {
  test.each(ways)('%s', async (_, moves, ends) => {
    const { one, tell, now } = await atDesk()
    if (eachStep) await tell()
    for (const [who, resource, body] of moves) {
      expect(await one.move(who, resource, body)).toMatchObject({ status: 201 })
      if (eachStep) await tell()
    }
    await tell()

    expect(await now()).toMatchObject(ends)
  })

  test('merged', async () => {
    const at = await atDesk()
    if (eachStep) await at.tell()
    const other = await begin(at.office, 'submitted', { ...completeCase, ticket: '7' })
    expect(await at.one.move(tomas, 'merges', { into: other.now().number })).toMatchObject({ status: 201 })
    await at.tell()

    expect(await at.now()).toMatchObject(eachStep ? back() : { tags: ['vip'] })
  })
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
