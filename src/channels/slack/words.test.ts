import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Case } from '#src/cases/case.ts'
import type { Closing } from '#src/escalations/closing.ts'
import { begin } from '#test/begun.ts'
import { completeCase } from '#test/cases.ts'
import { maya, openOffice, tomas } from '#test/office.ts'
import { shownIn } from '#test/slack/told.ts'
import { faultsOfMessage } from '#test/slack/validate.ts'
import { card, mostOfCard } from './card.ts'
import { direct } from './direct.ts'
import { tellingOf } from './telling.ts'
import { threadLine } from './thread.ts'

/** What can be told of an escalation's newest event. */
async function told(state: Parameters<typeof begin>[1], written: object = completeCase) {
  const office = await openOffice()
  const { id } = (await begin(office, state, written)).now()
  const { id: event } = await office.db.selectFrom('events').select('id').where('escalation_id', '=', id).orderBy('seq', 'desc').executeTakeFirstOrThrow()
  const delivery = {
    id: 'd-1',
    escalation: id,
    event,
    what: 'card' as const,
    facts: { person: maya.id },
    topic: 'card',
    standings: {},
    triedAt: office.now(),
  }
  return tellingOf({ db: office.db, clock: office.now, baseUrl: 'https://baton.test' }, delivery)
}

const buttonsIn = (words: string) => words.match(/\[[^\]]+\]/g)?.join('')

test.each([
  ['submitted', '[Accept][Return…][Decide…][Open]'],
  ['accepted', '[Return…][Decide…][Open]'],
  ['returned', '[Open]'],
  ['decided', '[Open]'],
  ['closed', '[Open]'],
] as const)('the card of one that is %s has the buttons that apply: %s', async (state, expected) => {
  const { blocks } = card(await told(state), '*Tier 2*')
  expect(buttonsIn(shownIn(blocks))).toBe(expected)
})

test('evidence is links that Baton opens to those who may see it, never a file', async () => {
  const telling = await told('submitted')
  const id = crypto.randomUUID()
  const shown = Case.parse({ ...completeCase, evidence: [{ id, caption: 'The menu | of <Admins>' }], evidenceWaiver: null })
  const words = shownIn(card({ ...telling, escalation: { ...telling.escalation, case: shown } }, '*Tier 2*').blocks)
  expect(words).toContain(`*Evidence* <https://baton.test/api/evidence/${id}|The menu ¦ of &lt;Admins&gt;>`)
})

const words = fc.oneof(
  fc.string({ maxLength: 400, unit: 'grapheme' }),
  fc.constantFrom('"\\\n'.repeat(1_500), '<!channel> &'.repeat(400), 'é'.repeat(4_000), '*a* '.repeat(2_000)),
)
const rows = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 100, size: 'max' })
const cases = fc.record({
  ticket: words,
  customer: fc.record({ name: words, persona: words, plan: words, notes: words }),
  criteria: rows(fc.record({ criterion: fc.constantFrom('beyond-access', 'business-decision', 'no-longer-there'), proof: words })),
  ask: words,
  steps: rows(fc.record({ did: words, verdict: fc.constantFrom('tested', 'ruled-out'), saw: words })),
  evidence: rows(fc.record({ id: fc.uuid(), caption: words })).map((all) => all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at)),
  proposal: fc.record({
    recommendation: words,
    references: rows(fc.record({ kind: fc.constant('link'), url: fc.webUrl(), title: words })),
    assumptions: rows(words),
  }),
})

test('whatever is in a case, its messages keep to Slack’s limits, and its card is below 13,000 characters', async () => {
  const telling = await told('decided')
  fc.assert(
    fc.property(cases, words, (given, said) => {
      fc.pre(Case.safeParse(given).success) // a case over 1 MB is not taken
      const decision = { ...telling.event, facts: { ...telling.event.facts, answer: said, customerWording: said, reason: said } } as typeof telling.event
      const full = { ...telling, event: decision, events: [decision], escalation: { ...telling.escalation, case: Case.parse(given) } }
      const shown = card(full, '<!subteam^S1>')
      expect(JSON.stringify(shown.blocks).length).toBeLessThan(mostOfCard)
      for (const message of [shown, threadLine(full, '*Tier 2*'), direct(full, maya), direct(full, tomas)]) expect(faultsOfMessage(message)).toEqual([])
    }),
    { numRuns: 25, endOnFailure: true },
  )
})

test('a draft of a case, with nothing in it, has a card all the same', async () => {
  const telling = await told('submitted')
  const shown = card({ ...telling, escalation: { ...telling.escalation, case: Case.parse({}) } }, '*Tier 2*')
  expect(faultsOfMessage(shown)).toEqual([])
  expect(shownIn(shown.blocks)).toContain('*Proposed* nothing yet')
})

test('“Did it hold?” has its two buttons until it is answered', async () => {
  const telling = await told('closed')
  const event = { ...telling.event, kind: 'looked-back' as const, actor: null, facts: { again: null, asked: maya } }
  const buttons = (held: boolean | null) => {
    const by = { id: maya.id, name: maya.name }
    const closing = { ...telling.escalation.closing, lookedBack: { at: '2026-03-09T12:00:00Z', again: null, asked: by, held } } as Closing
    return buttonsIn(shownIn(direct({ ...telling, event, escalation: { ...telling.escalation, closing } }, maya).blocks))
  }
  expect([buttons(null), buttons(true)]).toEqual(['[Yes, it held][No, it came back][Open]', '[Open]'])
})

test('who has nothing to carry out gets no button for it', async () => {
  const telling = await told('decided')
  expect(buttonsIn(shownIn(direct(telling, maya).blocks))).toBe('[Carried out…][Open]')
  expect(buttonsIn(shownIn(direct(telling, { ...maya, id: crypto.randomUUID() }).blocks))).toBe('[Open]')
})
