import type { State } from '#src/escalations/escalation.ts'
import type { EscalationView } from '#src/escalations/view.ts'
import { completeCase } from './cases.ts'
import { type Answer, maya, type Office, tomas } from './office.ts'

/** Somebody at the door of one escalation: moves it as they last saw it, and remembers what they saw. */
export function at(office: Office, first: EscalationView) {
  let seen = first
  const path = `/api/escalations/${first.number}`
  const see = (answer: Answer): Answer => {
    if (answer.status < 300) seen = answer.body
    return answer
  }
  return {
    path,
    now: () => seen,
    move: async (who: typeof maya, resource: string, body: object = {}, said: { version?: number; key?: string } = {}) =>
      see(await office.as(who).post(`${path}/${resource}`, body, { version: seen.version, ...said })),
    edit: async (who: typeof maya, patch: object, version = seen.version) => see(await office.as(who).patch(path, patch, { version })),
    read: async (who: typeof maya) => see(await office.as(who).get(path)),
    timeline: async (
      who: typeof maya,
    ): Promise<{ kind: string; sentence: string; facts: Record<string, unknown>; actor: { name?: string; kind?: string } }[]> =>
      (await office.as(who).get(`${path}/timeline`)).body.items,
  }
}

/** Enough of a decision for a case whose proposal has the two assumptions of `completeCase`. */
export const asProposed = {
  decision: 'as-proposed',
  reason: 'It is what we did the last time.',
  assumptions: [
    { id: 'a1', holds: 'true' },
    { id: 'a2', holds: 'true' },
  ],
}

/** Maya's escalation, brought to where the test needs it by the moves that lead there; Tomás is who holds or held it. */
export async function begin(office: Office, state: State = 'submitted', written: object = completeCase) {
  const one = at(office, (await office.as(maya).post('/api/escalations', written)).body)
  const ways: Record<State, (readonly [typeof maya, string, object])[]> = {
    draft: [],
    submitted: [[maya, 'submissions', {}]],
    accepted: [
      [maya, 'submissions', {}],
      [tomas, 'acceptances', {}],
    ],
    returned: [
      [maya, 'submissions', {}],
      [tomas, 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] }],
    ],
    decided: [
      [maya, 'submissions', {}],
      [tomas, 'acceptances', {}],
      [tomas, 'decisions', asProposed],
    ],
    closed: [
      [maya, 'submissions', {}],
      [maya, 'withdrawals', { reason: 'Solved meanwhile.' }],
    ],
  }
  for (const [who, resource, body] of ways[state]) {
    const answer = await one.move(who, resource, body)
    if (answer.status !== 201) throw new Error(`${resource}: ${JSON.stringify(answer.body)}`)
  }
  return one
}
