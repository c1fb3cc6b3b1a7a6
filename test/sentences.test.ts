import { beforeEach, expect, test } from 'vitest'
import { asProposed, begin } from './begun.ts'
import { ada, ben, maya, type Office, openOffice, tomas } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

const sentencesFor = async (one: Awaited<ReturnType<typeof begin>>, who: typeof maya) => (await one.timeline(who)).map(({ sentence }) => sentence)

test('what people write without a full stop is a sentence all the same', async () => {
  const one = await begin(office)
  const marks = [
    { field: 'ask', mend: 'One question at a time' },
    { field: 'blocker', mend: 'Since when?' },
  ]
  await one.move(tomas, 'returns', { marks, note: 'nearly there' })
  await one.move(maya, 'submissions')
  await one.move(tomas, 'decisions', { ...asProposed, decision: 'with-changes', reason: 'worth it', answer: 'by script (once)' })

  const sentences = await sentencesFor(one, ada)
  expect(sentences).toContain(
    'Tomás returned E-1001 to Maya, to mend: What the user is asking – One question at a time. Why Tier 1 cannot resolve it – Since when? nearly there.',
  )
  expect(sentences).toContain('Tomás decided E-1001 with changes: worth it. The answer: by script (once). To be carried out by Maya.')
})

test('who takes it over is not said to hand it to themselves, and who had it before keeps their place in the story', async () => {
  const one = await begin(office, 'returned')
  await one.move(tomas, 'assignments', { to: tomas.id, reason: 'Maya is on leave' })

  expect((await sentencesFor(one, tomas)).slice(-2)).toEqual([
    'You returned E-1001 to Maya, to mend: What the user is asking – One question at a time.',
    'You took E-1001 over from Maya: Maya is on leave.',
  ])
})

test('an answer that ends the wait is the author’s, and those mentioned are named', async () => {
  const one = await begin(office, 'accepted')
  await one.move(tomas, 'waits', { on: 'author', reason: 'Which plan?', until: '2026-03-03T12:00:00Z' })
  await one.move(maya, 'comments', { text: `On Agency; @${ben.id} knows them.` })

  expect((await sentencesFor(one, maya)).slice(-2)).toEqual([
    'You wrote: On Agency; @Ben knows them.',
    'Baton ended the wait for the author, who has answered.',
  ])
})
