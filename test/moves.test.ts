import { beforeEach, describe, expect, test } from 'vitest'
import { asProposed, begin } from './begun.ts'
import { ada, ben, lin, maya, type Office, openOffice, tomas } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

describe('a move made from a stale screen', () => {
  test('is refused with what changed since, field by field, by whom and when, and changes nothing', async () => {
    const one = await begin(office, 'returned')
    const before = one.now().version
    await one.edit(maya, { ask: 'Copy the templates, please.', customer: { health: 'at-risk' } })

    const stale = await one.edit(maya, { ask: 'Something else.' }, before)

    expect(stale).toMatchObject({ status: 412, body: { code: 'version.stale' } })
    expect(stale.body.changed).toEqual([
      { path: 'customer.health', was: null, is: 'at-risk', by: { id: maya.id, name: 'Maya' }, at: '2026-03-02T12:00:00.000Z' },
      expect.objectContaining({ path: 'ask', is: 'Copy the templates, please.' }),
    ])
    expect((await one.read(maya)).body.ask).toBe('Copy the templates, please.')
  })

  test('is refused for a version that does not exist yet', async () => {
    const one = await begin(office)

    expect(await one.move(tomas, 'acceptances', {}, { version: 99 })).toMatchObject({
      status: 412,
      body: { detail: 'E-1001 is at version 2; there is no version 99 yet. Read it again.' },
    })
  })

  test('when two accept at once, one holds it and the other is told what changed', async () => {
    const one = await begin(office)
    const version = one.now().version

    const answers = await Promise.all([tomas, ada].map((who) => office.as(who).post(`${one.path}/acceptances`, {}, { version })))

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412])
    expect((await one.timeline(maya)).filter(({ kind }) => kind === 'accepted')).toHaveLength(1)
  })
})

describe('a repeated request', () => {
  test('with one key is one move with one answer, also when both come at once', async () => {
    const one = await begin(office)
    const said = { version: one.now().version, key: 'the-same-wish' }

    const [first, second] = await Promise.all([
      office.as(tomas).post(`${one.path}/acceptances`, {}, said),
      office.as(tomas).post(`${one.path}/acceptances`, {}, said),
    ])
    const third = await office.as(tomas).post(`${one.path}/acceptances`, {}, said)

    expect([first.status, second.status, third.status]).toEqual([201, 201, 201])
    expect(second.body).toEqual(first.body)
    expect(third.body).toEqual(first.body)
    expect(third.headers.get('etag')).toBe(first.headers.get('etag'))
  })

  test('with a key that stood for something else is refused', async () => {
    const one = await begin(office)
    await one.move(tomas, 'acceptances', {}, { key: 'the-same-wish' })

    expect(await one.move(tomas, 'releases', { reason: 'Off to lunch.' }, { key: 'the-same-wish' })).toMatchObject({
      status: 409,
      body: { code: 'people.key_reused' },
    })
  })

  test('that was refused leaves no key behind', async () => {
    const one = await begin(office, 'draft')
    const refused = await one.move(tomas, 'acceptances', {}, { key: 'the-same-wish' })
    expect(refused.status).toBe(404) // a draft is its author's alone

    await one.move(maya, 'submissions')
    await one.read(tomas)
    expect((await one.move(tomas, 'acceptances', {}, { key: 'the-same-wish' })).status).toBe(201)
  })
})

describe('deciding', () => {
  test('from the queue accepts first: two events, in one move', async () => {
    const one = await begin(office)

    const decided = await one.move(tomas, 'decisions', asProposed)

    expect(decided.body).toMatchObject({ state: 'decided', holder: { person: { name: 'Maya' } }, acceptedAt: expect.any(String) })
    expect((await one.timeline(maya)).map(({ kind }) => kind)).toEqual(['drafted', 'submitted', 'accepted', 'decided'])
  })

  test('asks for an answer where it is not as proposed, for every assumption, and for who outside does it until when', async () => {
    const one = await begin(office, 'accepted')
    const lacking = {
      decision: 'replaced',
      reason: 'Too costly.',
      assumptions: [
        { id: 'a1', holds: 'true' },
        { id: 'a9', holds: 'true' },
      ],
      carryOut: { by: 'outside' },
    }

    const { status, body } = await one.move(tomas, 'decisions', lacking)

    expect(status).toBe(422)
    expect(body.problems.map(({ field }: { field: string }) => field)).toEqual(['answer', 'assumptions', 'assumptions[1].id', 'carryOut.who', 'carryOut.until'])
    expect((await one.read(tomas)).body.state).toBe('accepted')
  })

  test('hands it to the person who carries it out, and that person closes it', async () => {
    const one = await begin(office, 'accepted')

    const decided = await one.move(tomas, 'decisions', { ...asProposed, carryOut: { by: 'person', person: ben.id } })
    expect(decided.body.holder).toMatchObject({ person: { name: 'Ben' } })
    const closed = await one.move(ben, 'closings', { outcome: 'carried-out', done: 'Copied by hand.', customerTold: 'no-need' })

    expect(closed.body).toMatchObject({ state: 'closed', closing: { customerTold: 'no-need', by: { name: 'Ben' } } })
  })

  test('is not promised for a time that is past', async () => {
    const one = await begin(office, 'accepted')
    const late = { ...asProposed, carryOut: { by: 'outside', who: 'DevOps', until: '2026-03-01T12:00:00Z' } }

    expect((await one.move(tomas, 'decisions', late)).body.problems).toEqual([{ field: 'carryOut.until', message: 'This is past; give a time to come.' }])
  })

  test('is not for a colleague while Tomás holds it, but for a lead', async () => {
    const one = await begin(office, 'accepted')

    expect(await one.move(ada, 'decisions', asProposed)).toMatchObject({ status: 403, body: { detail: 'Only Tomás, who holds it, or a lead can do that.' } })
    expect((await one.move(lin, 'decisions', asProposed)).status).toBe(201)
  })
})

describe('handing on', () => {
  test('the holder gives it to a colleague; another takes it over with a reason only', async () => {
    const one = await begin(office, 'accepted')
    await one.move(tomas, 'assignments', { to: ada.id })
    expect((await one.read(ada)).body.holder.person.name).toBe('Ada')

    expect((await one.move(tomas, 'assignments', { to: tomas.id })).body.problems).toEqual([{ field: 'reason', message: 'Say why you take it over.' }])
    expect((await one.move(tomas, 'assignments', { to: lin.id, reason: 'Hers.' })).body.problems[0]).toMatchObject({
      field: 'to',
      message: expect.stringContaining('take it over yourself'),
    })
    expect((await one.move(tomas, 'assignments', { to: tomas.id, reason: 'Ada is on leave.' })).body.holder.person.name).toBe('Tomás')
  })

  test.each([
    ['somebody not on Tier 2', ben, /not on Tier 2/],
    ['its author', maya, /not on Tier 2/],
    ['who holds it already', tomas, /holds it already/],
  ])('what is accepted cannot go to %s', async (_, to, message) => {
    const one = await begin(office, 'accepted')

    expect((await one.move(tomas, 'assignments', { to: to.id })).body.problems).toEqual([{ field: 'to', message: expect.stringMatching(message) }])
  })

  test('a returned case goes with its authorship, so that whoever mends it may submit it and does not decide on it', async () => {
    const one = await begin(office, 'returned')

    const handed = await one.move(tomas, 'assignments', { to: tomas.id, reason: 'Maya is on leave from today.' })
    expect(handed.body).toMatchObject({ author: { name: 'Tomás' }, holder: { person: { name: 'Tomás' } } })
    expect((await one.edit(maya, { ask: 'Still mine.' }, 3)).body.changed.map(({ path }: { path: string }) => path)).toEqual(['author', 'holder'])
    await one.move(tomas, 'submissions')

    expect(await one.move(tomas, 'acceptances')).toMatchObject({
      status: 403,
      body: { detail: 'This is your own escalation: a colleague on Tier 2 has to do that.' },
    })
    expect((await one.move(ada, 'acceptances')).status).toBe(201)
  })

  test('whoever wrote it first does not decide on it after having handed it on', async () => {
    const one = await begin(office, 'returned')
    await one.move(ada, 'assignments', { to: ada.id, reason: 'Maya is on leave.' })
    await one.move(ada, 'assignments', { to: ben.id })
    await one.move(ben, 'submissions')

    expect(await one.move(ada, 'acceptances')).toMatchObject({ status: 403, body: { facts: { rule: 'isNotAuthor' } } })
    expect((await one.move(tomas, 'acceptances')).status).toBe(201)
  })

  test('releasing puts it back into the queue', async () => {
    const one = await begin(office, 'accepted')

    expect((await one.move(tomas, 'releases', { reason: 'End of my shift.' })).body).toMatchObject({
      state: 'submitted',
      holder: { kind: 'queue', queue: 'Tier 2' },
    })
  })
})

describe('diverting', () => {
  test('closes the case here and begins a draft under the other SOP with everything carried over, and back again', async () => {
    const one = await begin(office, 'accepted')

    const diverted = await one.move(tomas, 'diversions', { sop: 'bug-escalation', reason: 'Admins should see the action.' })
    expect(diverted.body).toMatchObject({ state: 'closed', closing: { outcome: 'diverted' }, links: [{ kind: 'diverted-to', number: 'E-1002' }] })
    const bug = await office.as(tomas).get('/api/escalations/E-1002')
    expect(bug.body).toMatchObject({
      state: 'draft',
      author: { name: 'Tomás' },
      sop: { name: 'bug-escalation' },
      ask: one.now().ask,
      steps: one.now().steps,
      shared: true,
    })
    expect(bug.body.links).toEqual([{ kind: 'diverted-from', number: 'E-1001' }])

    const back = await office
      .as(tomas)
      .post('/api/escalations/E-1002/diversions', { sop: 'non-bug-escalation', reason: 'It works as designed.' }, { version: 1 })
    expect(back.body.links).toContainEqual({ kind: 'diverted-to', number: 'E-1003' })
  })

  test('to an SOP that is not there, or the one it is under, names those there are', async () => {
    const one = await begin(office)

    expect((await one.move(maya, 'diversions', { sop: 'refunds', reason: 'Money.' })).body.problems).toEqual([
      { field: 'sop', message: 'There is no such SOP. Name one of “bug-escalation”.' },
    ])
    expect((await one.move(maya, 'diversions', { sop: 'non-bug-escalation', reason: 'Same.' })).body.problems[0].message).toMatch(/already/)
  })

  test('a draft that nobody else has seen stays its author’s alone', async () => {
    const one = await begin(office, 'draft')
    await one.move(maya, 'diversions', { sop: 'bug-escalation', reason: 'A bug after all.' })

    expect((await office.as(lin).get('/api/escalations/E-1002')).status).toBe(404)
    expect((await office.as(lin).get('/api/escalations/E-1001')).status).toBe(404)
  })
})

describe('merging', () => {
  test('closes this one and takes its author along to the one that goes on', async () => {
    const goesOn = await begin(office)
    const one = await begin(office)

    const merged = await one.move(ada, 'merges', { into: goesOn.now().number })

    expect(merged.body).toMatchObject({ state: 'closed', closing: { outcome: 'merged' }, links: [{ kind: 'merged-into', number: 'E-1001' }] })
    expect((await goesOn.timeline(maya)).at(-1)).toMatchObject({
      kind: 'absorbed',
      sentence: 'Ada merged E-1002 into E-1001, with its evidence and followers.',
    })
    expect((await goesOn.read(maya)).body.version).toBe(3)
  })

  test('is told to whoever has an older version of it on their screen', async () => {
    const [goesOn, one] = [await begin(office, 'accepted'), await begin(office)]
    await one.move(ada, 'merges', { into: goesOn.now().number })

    expect((await goesOn.move(tomas, 'releases', { reason: 'Off to lunch.' })).body).toMatchObject({
      detail: 'E-1001 has changed since you read it (links). Read it again: what you wrote is still yours.',
      changed: [{ path: 'links', is: { kind: 'merged-from', number: 'E-1002' }, by: { name: 'Ada' } }],
    })
  })

  test('crosswise at once ends with one of the two, and nobody waits for ever', async () => {
    const [one, other] = [await begin(office), await begin(office)]

    const answers = await Promise.all([one.move(ada, 'merges', { into: 'E-1002' }), other.move(tomas, 'merges', { into: 'E-1001' })])

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412])
  })

  test.each([
    ['itself', 'E-1001', /into itself/],
    ['a closed one', 'E-1002', /is closed/],
  ])('into %s is refused', async (_, into, message) => {
    const one = await begin(office)
    await begin(office, 'closed')

    expect((await one.move(ada, 'merges', { into })).body.problems).toEqual([{ field: 'into', message: expect.stringMatching(message) }])
  })
})

describe('reopening', () => {
  test('brings a decided one back to the queue, with the earlier decision on the timeline', async () => {
    const one = await begin(office, 'decided')

    const reopened = await one.move(maya, 'reopenings', { reason: 'The script failed for two workspaces.' })

    expect(reopened.body).toMatchObject({ state: 'submitted', decision: null, decidedAt: null, holder: { kind: 'queue' } })
    expect((await one.timeline(maya)).map(({ kind }) => kind)).toEqual(['drafted', 'submitted', 'accepted', 'decided', 'reopened'])
  })

  test('what was closed before it was ever submitted has to pass the SOP’s check first', async () => {
    const one = await begin(office, 'draft', { ask: 'Hm?' })
    await one.move(maya, 'withdrawals', { reason: 'Never mind.' })

    expect(await one.move(maya, 'reopenings', { reason: 'I do mind.' })).toMatchObject({ status: 422, body: { code: 'escalation.not_ready' } })
  })
})
