import { expect, test } from 'vitest'
import { story } from '#src/cli/story.ts'
import { completeCase } from './cases.ts'
import { maya, openOffice, tomas, zone } from './office.ts'

test('the whole life of an escalation is told so that a stranger understands it', async () => {
  const office = await openOffice()
  const [asMaya, asTomas] = [office.as(maya), office.as(tomas)]
  const { body: draft } = await asMaya.post('/api/escalations', completeCase)
  const at = `/api/escalations/${draft.number}`
  await asMaya.post(`${at}/submissions`, {}, { version: 1 })
  office.later(90 * 60_000)
  await asTomas.post(`${at}/acceptances`, {}, { version: 2 })
  const told = async () => story((await asTomas.get(at)).body, (await asTomas.get(`${at}/timeline`)).body, zone)

  await asTomas.post(`${at}/returns`, { marks: [{ field: 'steps[s2].saw', mend: 'Which role, in which plan?' }] }, { version: 3 })
  expect(await told()).toContain('To mend\n-------\nsteps[s2].saw: Which role, in which plan?')

  office.later(86_400_000)
  await asMaya.post(`${at}/submissions`, {}, { version: 4 })
  const decision = {
    decision: 'with-changes',
    reason: 'Worth doing.',
    answer: 'DevOps duplicates the templates by script, once, for this customer.',
    assumptions: [
      { id: 'a1', holds: 'true' },
      { id: 'a2', holds: 'unknown' },
    ],
    carryOut: { by: 'outside', who: 'DevOps', until: '2026-03-04T16:00:00Z' },
  }
  await asTomas.post(`${at}/decisions`, decision, { version: 5 })

  const text = await told()
  const lines = text.split('\n')
  expect(lines[0]).toMatch(/^E-1001 · decided · with Tomás \(Tier 2\) since /)
  expect(lines[2]).toBe('Escalated by Maya under “non-bug-escalation”, version 1, in 2 rounds.')
  expect(text).toContain('Criteria    beyond-access – Templates can be copied within one workspace only; no role sees a way\n            across.')
  expect(text).toContain('Answer      DevOps duplicates the templates by [-hand-]{+script+}, once, for this customer.')
  expect(text).toContain('Assumption  true: The templates hold no personal data.\nAssumption  unknown: Forty templates are about an hour of work.')
  expect(text).toContain('Carried out by DevOps (outside), until 4 Mar 2026 17:00')
  expect(text).toContain('What happened (times in Europe/Berlin)')
  expect(text).toMatch(/\n2 Mar 2026 14:30 +You returned E-1001 to Maya, to mend: Step 2/)
  expect(text).toMatch(/\nAuthor +1 d\nIn the queue +1 h 30 min/)
  expect(text).not.toContain('To mend')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
})
