import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Case } from '#src/cases/case.ts'
import { asProposed, at } from './begun.ts'
import { completeCase } from './cases.ts'
import { ada, ben, lin, maya, type Office, openOffice, tomas } from './office.ts'
import { everythingReadBy } from './visibility.ts'

const acts = ['ask', 'step', 'notes', 'share', 'hide', 'share and write', 'hide and write', 'comment', 'note', 'search', 'submit', 'return', 'hand on'] as const
const more = ['withdraw', 'reopen', 'divert', 'decide'] as const
type Act = (typeof acts)[number] | (typeof more)[number]

/** The model: which words were ever where which reader could read them. A marker that is in no set is its author's alone. */
type Model = { everyone: Set<string>; tier2: Set<string>; written: string[] }

test('no reader is ever answered a word that was written and removed while they could not read it', async () => {
  const office = await openOffice()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom<Act>(...acts, ...more), { minLength: 4, maxLength: 14 }), async (sequence) => {
      const model: Model = { everyone: new Set(), tier2: new Set(), written: [] }
      const one = at(office, (await office.as(maya).post('/api/escalations', completeCase)).body)
      for (const act of sequence) await does(office, one, act, model)
      for (const reader of [ben, ada, lin]) await compare(office, reader, one.now(), model)
    }),
    { numRuns: 25 },
  )
}, 120_000)

type One = ReturnType<typeof at>

async function does(office: Office, one: One, act: Act, model: Model) {
  const word = `Q${crypto.randomUUID().replaceAll('-', '')}Q`
  model.written.push(word)
  const author = [maya, ben, lin].find(({ id }) => id === one.now().author.id) ?? maya
  const patches: Partial<Record<Act, object>> = {
    ask: { ask: word },
    step: { steps: [...completeCase.steps, { id: 's9', did: 'Looked.', verdict: 'tested', saw: word }] },
    notes: { customer: { notes: word } },
    share: { shared: true, ask: completeCase.ask },
    hide: { shared: false },
    'share and write': { shared: true, steps: completeCase.steps, ask: word },
    'hide and write': { shared: false, ask: word },
  }
  const moves: Partial<Record<Act, [typeof maya, string, object]>> = {
    comment: [author, 'comments', { text: word }],
    note: [tomas, 'comments', { text: word, internal: true }],
    submit: [author, 'submissions', {}],
    return: [tomas, 'returns', { marks: [{ field: 'ask', mend: word }] }],
    'hand on': [lin, 'assignments', { to: ben.id, reason: word }],
    withdraw: [author, 'withdrawals', { reason: word }],
    reopen: [author, 'reopenings', { reason: word }],
    divert: [author, 'diversions', { sop: 'bug-escalation', reason: word }],
    decide: [tomas, 'decisions', { ...asProposed, reason: word }],
  }
  const patch = patches[act]
  const move = moves[act]
  const visibleBefore = isOpen(one.now())
  const answer = patch ? await one.edit(author, patch) : move ? await one.move(...move) : await search(office, one, author, word)
  if (answer.status < 300) learn(model, one.now(), { act, word, told: isOpen(one.now()) || (move !== undefined && visibleBefore) })
}

/** What a change that was made lets others read: its own word, and every word that is in the case while they can read it. */
function learn(model: Model, escalation: ReturnType<One['now']>, { act, word, told }: { act: Act; word: string; told: boolean }) {
  const shown = isOpen(escalation) ? JSON.stringify(caseOf(escalation)) : ''
  for (const written of model.written) if (shown.includes(written)) model.everyone.add(written)
  if (act === 'note') model.tier2.add(word)
  else if (told && (isMove(act) || act === 'search')) model.everyone.add(word)
}

const isMove = (act: Act) => ['comment', 'return', 'hand on', 'withdraw', 'reopen', 'divert', 'decide'].includes(act)

const search = (office: Office, one: One, author: typeof maya, text: string) =>
  office.as(author).post('/api/suggestions', { text, escalation: one.now().number })

const isOpen = ({ rounds, shared }: { rounds: number; shared: boolean }) => rounds > 0 || shared

const caseOf = ({ ask, steps, customer }: Pick<Case, 'ask' | 'steps' | 'customer'>) => ({ ask, steps, customer })

async function compare(office: Office, reader: typeof maya, escalation: ReturnType<One['now']>, { everyone, tier2, written }: Model) {
  if (reader.id === escalation.author.id) return
  const read = await everythingReadBy(office, reader, escalation)
  const allowed = (word: string) => everyone.has(word) || (reader.role !== 'tier1' && tier2.has(word))
  expect(written.filter((word) => read.includes(word) && !allowed(word))).toEqual([])
  if (isOpen(escalation)) expect(read).toContain(JSON.stringify(escalation.ask))
}
