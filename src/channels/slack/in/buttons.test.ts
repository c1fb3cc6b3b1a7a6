import { expect, test } from 'vitest'
import { settling } from '#src/escalations/close.ts'
import type { State } from '#src/escalations/escalation.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { look } from '#src/reminders/look.ts'
import { asProposed, begin } from '#test/begun.ts'
import { ada, ben, lin, maya, openOffice, tomas, zone } from '#test/office.ts'
import { openHands } from '#test/slack/hands.ts'
import { wordsOf } from '#test/slack/views.ts'
import { openSlack } from '#test/slack/workspace.ts'

async function opened(state: State) {
  const office = await openOffice()
  const hands = await openHands(office, await openSlack())
  const one = await begin(office, state)
  const value = () => `${one.now().id} ${one.now().version}`
  const found = () => findEscalation(office.context(lin), one.now().id)
  return { office, hands, one, value, found, asTomas: await hands.as(tomas), asMaya: await hands.as(maya), asAda: await hands.as(ada) }
}

test('whoever presses Accept holds it; whoever comes second is told who does, and nobody else hears of that', async () => {
  const { value, found, asTomas, asAda, asMaya } = await opened('submitted')
  const version = value()
  await asMaya.press('accept', version)
  await asTomas.press('accept', version)
  await asAda.press('accept', version)

  expect(await found()).toMatchObject({ state: 'accepted', holder: { person: { name: 'Tomás' } } })
  expect(asMaya.whispered()).toEqual(['Only Tier 2 or a lead can do that.'])
  expect(asTomas.whispered()).toEqual([])
  expect(asAda.whispered()).toEqual([expect.stringContaining('E-1001 has changed since you read it (state, holder).')])
})

test('what is returned needs a mark, and each field that is chosen a line on how to mend it; what was typed stays', async () => {
  const { hands, value, found, asTomas } = await opened('submitted')
  await asTomas.press('return', value())
  const view = hands.views.newest()
  expect((await asTomas.submit(view)).body).toMatchObject({ errors: { marks: 'Mark at least one field to mend.' } })

  await asTomas.pressIn(view, { type: 'multi_static_select', action_id: 'pick' }, { marks: ['ask', 'steps[s2]'], note: 'Nearly there.' })
  const picked = hands.views.now(view.id) ?? view
  expect(wordsOf(picked)).toContain('Step 2: how to mend it')
  expect((await asTomas.submit(picked, { 'mend ask': 'One question at a time.' })).body).toMatchObject({ errors: { 'mend steps[s2]': 'Say how to mend it.' } })

  const done = await asTomas.submit(picked, { 'mend ask': 'One question at a time.', 'mend steps[s2]': 'In which role?' })
  expect(done.body).toEqual(null)
  expect(await found()).toMatchObject({
    state: 'returned',
    marks: [
      { field: 'ask', mend: 'One question at a time.' },
      { field: 'steps[s2]', mend: 'In which role?' },
    ],
  })
})

test('a case that came back is mended where the marks are, and what was not touched stays as it is', async () => {
  const { hands, one, value, found, asMaya, asTomas } = await opened('returned')
  const before = await found()
  await asTomas.press('mend', value())
  expect(asTomas.whispered()).toEqual([expect.stringContaining('Only Maya, who wrote it, can do that.')])

  await asMaya.press('mend', value())
  const view = hands.views.newest()
  expect(wordsOf(view)).toContain('✏️ *What the user is asking*, to mend (Tomás): One question at a time.')
  const lines = String((view.blocks.find(({ block_id }) => block_id === 'steps') as { element?: { initial_value?: string } }).element?.initial_value).split(
    '\n',
  )
  const steps = [lines[0], 'ruled out: Looked as an Owner. → The menu has Duplicate only.', lines[2]].join('\n')
  const taken = await asMaya.submit(view, { ask: 'How does one copy templates?', steps })

  expect(wordsOf(taken.body)).toContain('*E-1001* is with Tier 2 now.')
  const after = await found()
  const [first, , third] = before.case.steps
  const second = { did: 'Looked as an Owner.', verdict: 'ruled-out', saw: 'The menu has Duplicate only.' }
  expect(after).toMatchObject({ state: 'submitted', rounds: 2, case: { ...before.case, ask: 'How does one copy templates?', steps: [first, second, third] } })
  expect((await one.read(maya)).body.version).toBe(before.version + 2)
})

test('deciding from the queue accepts first, and what is missing is said at its field', async () => {
  const { hands, value, found, asTomas } = await opened('submitted')
  await asTomas.press('decide', value())
  const view = hands.views.newest()
  const empty = await asTomas.submit(view, { 'assumptions[0]': 'true' })
  expect(empty.body).toMatchObject({
    errors: {
      decision: 'Choose as-proposed, with-changes, replaced or declined.',
      reason: 'Say why, so that the next agent can decide it alone.',
      'assumptions[1]': 'Tick each assumption as true, false or unknown.',
    },
  })
  const typed = { decision: 'with-changes', reason: 'Worth doing.', 'assumptions[0]': 'true', 'assumptions[1]': 'unknown', 'carryOut.by': 'outside' }
  expect((await asTomas.submit(view, typed)).body).toMatchObject({
    errors: {
      answer: expect.stringContaining('instead of'),
      'carryOut.who': expect.stringContaining('DevOps'),
      'carryOut.until': expect.stringContaining('until when'),
    },
  })
  const whole = { ...typed, answer: 'By a script, once.', 'carryOut.who': 'DevOps', 'carryOut.until': Date.parse('2026-03-04T16:00:00Z') / 1000 }
  expect((await asTomas.submit(view, whole)).body).toEqual(null)
  expect(await found()).toMatchObject({
    state: 'decided',
    decision: {
      decision: 'with-changes',
      answer: 'By a script, once.',
      assumptions: [
        { id: 'a1', holds: 'true' },
        { id: 'a2', holds: 'unknown' },
      ],
      carryOut: { by: 'outside', who: 'DevOps', until: '2026-03-04T16:00:00.000Z' },
    },
  })
})

test('a colleague carries it out; one whom Baton does not know cannot', async () => {
  const { hands, value, found, asTomas, asAda } = await opened('accepted')
  await asTomas.press('decide', value())
  const view = hands.views.newest()
  const typed = { decision: 'as-proposed', reason: 'Yes.', 'assumptions[0]': 'true', 'assumptions[1]': 'true', 'carryOut.by': 'person' }

  expect((await asTomas.submit(view, { ...typed, 'carryOut.person': 'U0STRANGER' })).body).toMatchObject({
    errors: { 'carryOut.person': expect.stringContaining('Baton does not know this person.') },
  })
  await asTomas.submit(view, { ...typed, 'carryOut.person': asAda.id })
  expect(await found()).toMatchObject({ state: 'decided', holder: { person: { name: 'Ada' } } })
})

test('carried out means that the customer has been told, or need not be', async () => {
  const { hands, value, found, asMaya } = await opened('decided')
  await asMaya.press('carried-out', value())
  const view = hands.views.newest()
  expect((await asMaya.submit(view, { done: 'Copied.' })).body).toMatchObject({ errors: { customerTold: expect.stringContaining('tell them first') } })
  expect((await asMaya.submit(view, { done: 'Copied.', customerTold: 'yes' })).body).toEqual(null)
  expect(await found()).toMatchObject({ state: 'closed', closing: { done: 'Copied.', customerTold: 'yes' } })
})

test('an answer in the window ends the wait for it', async () => {
  const { hands, one, value, found, asMaya } = await opened('accepted')
  await one.move(tomas, 'waits', { on: 'author', reason: 'Which plan?', until: '2026-03-03T12:00:00Z' })
  await asMaya.press('answer', value())
  const view = hands.views.newest()
  expect(wordsOf(view)).toContain('*Tomás asks:* Which plan?')
  await asMaya.submit(view, { text: 'Agency.' })
  expect(await found()).toMatchObject({ state: 'accepted', wait: null })
})

test('a window over which somebody else was quicker says what has changed and what to do, and keeps what was typed', async () => {
  const { hands, one, value, found, asTomas } = await opened('accepted')
  await asTomas.press('return', value())
  const view = hands.views.newest()
  await asTomas.pressIn(view, { type: 'multi_static_select', action_id: 'pick' }, { marks: ['ask'] })
  await one.move(tomas, 'decisions', asProposed)

  const late = await asTomas.submit(hands.views.now(view.id) ?? view, { 'mend ask': 'One question at a time.' })
  expect(late.body).toMatchObject({
    response_action: 'errors',
    errors: { marks: expect.stringMatching(/has changed since you read it.*copy what you typed, close this window, and press the button again/) },
  })
  expect(await found()).toMatchObject({ state: 'decided' })
})

test('“Did it hold?” is answered by one press; whoever says no is told how to reopen it, and who was not asked cannot say', async () => {
  const { office, one, value, found, asMaya, hands } = await opened('submitted')
  await one.move(maya, 'closings', { outcome: 'self-served', solvedBy: { kind: 'link', id: 'https://help.example.com' } })
  await asMaya.press('held', value())
  expect(asMaya.whispered()).toEqual([expect.stringContaining('Whether E-1001 held is asked seven days after')])
  await look({ db: office.db, queue: office.queue, zone, now: new Date(office.now().getTime() + settling) }, one.now().id)
  const asBen = await hands.as(ben)
  await asBen.press('held', value())
  expect(asBen.whispered()).toEqual([expect.stringContaining('Maya is asked whether it held')])

  await asMaya.press('came-back', value())
  expect(asMaya.whispered().at(-1)).toBe('Noted. If somebody has to look at it again, open E-1001 and reopen it there.')
  expect((await found()).closing?.lookedBack).toMatchObject({ held: false })
})

test('nobody fills in a window for a move that is not theirs', async () => {
  const { hands, value, asMaya } = await opened('submitted')
  await asMaya.press('decide', value())
  expect(asMaya.whispered()).toEqual(['Only Tier 2 or a lead can do that.'])
  expect(hands.views.count()).toBe(0)
})
