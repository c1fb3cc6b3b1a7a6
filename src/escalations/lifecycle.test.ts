import { describe, expect, test } from 'vitest'
import { emptyCase } from '#src/cases/case.ts'
import type { Person } from '#src/people/person.ts'
import type { Escalation, Holder, State } from './escalation.ts'
import { movesFor, whyNot } from './lifecycle.ts'
import { everyMove, type Move, moves } from './table.ts'

const people = {
  'its author': { id: '1', name: 'Maya', role: 'tier1' },
  'its author, on Tier 2 herself': { id: '1', name: 'Maya', role: 'tier2' },
  'its author, a lead herself': { id: '1', name: 'Maya', role: 'lead' },
  'another agent': { id: '2', name: 'Ben', role: 'tier1' },
  'Tomás, who holds it once accepted': { id: '3', name: 'Tomás', role: 'tier2' },
  'an agent who carries it out': { id: '6', name: 'Sam', role: 'tier1' },
  'another on Tier 2': { id: '4', name: 'Ada', role: 'tier2' },
  'a lead': { id: '5', name: 'Lin', role: 'lead' },
  'an administrator': { id: '7', name: 'Noor', role: 'admin' },
} as const satisfies Record<string, Person>

const states = ['draft', 'submitted', 'accepted', 'returned', 'decided', 'closed'] as const satisfies readonly State[]
const author = people['its author']
const held = (person: Person): Holder => ({ kind: 'person', person })
const holders: Record<State, Holder> = {
  draft: held(author),
  submitted: { kind: 'queue', queue: 'Tier 2' },
  accepted: held(people['Tomás, who holds it once accepted']),
  returned: held(author),
  decided: held(people['an agent who carries it out']),
  closed: { kind: 'nobody' },
}
const noon = new Date('2026-03-02T12:00:00Z')

function at(state: State, { waiting = false } = {}): Escalation {
  const wait = { on: 'customer' as const, reason: 'Which sites?', until: '2026-03-04T12:00:00.000Z', by: author, at: noon.toISOString() }
  return {
    ...{
      id: 'e',
      number: 1042,
      state,
      version: 3,
      door: 'web',
      shared: false,
      rounds: 1,
      author,
      formerAuthors: [],
      holder: holders[state],
      holderSince: noon,
    },
    ...{
      sop: { name: 'non-bug-escalation', version: 1 },
      case: emptyCase(),
      findings: [],
      marks: [],
      wait: waiting ? wait : null,
      decision: null,
      closing: null,
    },
    ...{ lookAt: null, createdAt: noon, submittedAt: noon, acceptedAt: null, decidedAt: null, closedAt: null },
  }
}

describe('every (state, move, person)', () => {
  const triples = states.flatMap((state) => everyMove.flatMap((move) => Object.entries(people).map(([who, person]) => ({ state, move, who, person }))))
  const standing = (move: Move, state: State) => at(state, { waiting: move === 'resume' })

  test('is written down, so that a change of rules is seen in review', async () => {
    const allowed = triples.filter(({ state, move, person }) => !whyNot(move, standing(move, state), person))
    const lines = allowed.map(({ state, move, who }) => `${state}: ${who} may ${move}`)
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('lifecycle.allowed.txt')
  })

  test.each(triples)('$state, $move, $who: is allowed, or refused with a reason', ({ state, move, person }) => {
    const escalation = standing(move, state)
    const refusal = whyNot(move, escalation, person)

    if (refusal) expect(refusal.message).toMatch(/\.$/)
    else expect(moves[move].from).toContain(state)
    expect(movesFor(escalation, person)).toContainEqual({ move, allowed: !refusal, because: refusal?.message ?? null })
  })

  test('nobody accepts, returns or decides on their own, in any state or role', () => {
    const own = ['its author', 'its author, on Tier 2 herself', 'its author, a lead herself'] as const
    for (const state of states)
      for (const who of own) for (const move of ['accept', 'return', 'decide'] as const) expect(whyNot(move, at(state), people[who])).toBeDefined()
  })
})

test('a refusal speaks of the state first, and says who has to act', () => {
  expect(whyNot('accept', at('returned'), people['another agent'])?.message).toBe(
    'E-1042 cannot be accepted: it is returned, and Maya has to mend and submit it again.',
  )
})

test('a colleague who may not return it is told whom to ask', () => {
  expect(whyNot('return', at('accepted'), people['another on Tier 2'])?.message).toBe('Only Tomás, who holds it, or a lead can do that.')
})

test('what waits cannot be set to wait again, and what does not wait cannot be resumed', () => {
  const tomas = people['Tomás, who holds it once accepted']

  expect(whyNot('wait', at('accepted', { waiting: true }), tomas)?.parts.code).toBe('escalation.waiting')
  expect(whyNot('resume', at('accepted'), tomas)?.parts.code).toBe('escalation.not_waiting')
})

test.each([
  ['divert', 'returned', 'Only Maya, who wrote it, or a lead can do that.'],
  ['divert', 'submitted', 'Only Maya, who wrote it, or a lead can do that.'],
  ['divert', 'accepted', 'Only Maya, who wrote it, Tomás, who holds it, or a lead can do that.'],
  ['assign', 'returned', 'Only Maya, who holds it, Tier 2 or a lead can do that.'],
] as const)('who may %s what is %s is named once each', (move, state, sentence) => {
  expect(whyNot(move, at(state), people['another agent'])?.message).toBe(sentence)
})

test('nor does anybody decide on what they wrote before they handed it on', () => {
  const tomas = people['another on Tier 2']
  const handedOn = { ...at('submitted'), formerAuthors: [tomas.id] }

  for (const move of ['accept', 'return', 'decide'] as const) expect(whyNot(move, handedOn, tomas)?.parts.facts).toMatchObject({ rule: 'isNotAuthor' })
})
