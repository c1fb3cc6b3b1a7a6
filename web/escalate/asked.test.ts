import { expect, test } from 'vitest'
import { askedAt } from './asked.ts'

const sop = {
  fields: [{ field: 'steps[].saw', title: 'What you saw', question: 'What did you see?', why: 'Others conclude.', rule: 'advises' }],
  extra: [{ id: 'environment', type: 'text', choices: [], after: 'steps', title: 'Environment', question: 'Where?', why: 'It differs.', rule: 'blocks' }],
} as const satisfies { fields: unknown; extra: unknown }
const given = sop as unknown as Parameters<typeof askedAt>[0]

test('a row is asked for as the SOP asks for every row of the list', () => {
  expect(askedAt(given, 'steps[k3f].saw')).toMatchObject({ title: 'What you saw', why: 'Others conclude.', needed: false })
})

test('a field that the SOP adds is asked for in its words', () => {
  expect(askedAt(given, 'extra.environment')).toMatchObject({ title: 'Environment', needed: true })
})

test('what the SOP does not ask for keeps its everyday name', () => {
  expect(askedAt(given, 'evidenceWaiver')).toMatchObject({ title: 'Why there is no evidence', why: null, needed: false })
})
