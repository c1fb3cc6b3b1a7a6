import type { EscalationView } from '#src/escalations/view.ts'
import type { maya, Office } from './office.ts'

const parts = ['', '/timeline', '/rounds', '/macro', '/deliveries', '/lookup', '/joins', '/context', '/decided-before', '/precedent']
const lists = ['/api/escalations?view=all', '/api/counts', '/api/notices', '/api/deliveries', '/api/differences', '/api/precedents', '/api/insights/deflection']

/** All that this reader is answered about an escalation: every page of it, every list, a search for it, and the refusal of every move from every old version. */
export async function everythingReadBy(office: Office, reader: typeof maya, { id, version, number }: EscalationView): Promise<string> {
  const asked = office.as(reader)
  const path = `/api/escalations/${id}`
  const answers = []
  for (const part of parts) answers.push(await asked.get(`${path}${part}`))
  for (const list of lists) answers.push(await asked.get(list))
  answers.push(await asked.get(`/api/search?q=${number}`))
  for (let seen = 0; seen < version; seen++) {
    answers.push(await asked.post(`${path}/acceptances`, {}, { version: seen }))
    answers.push(await asked.post(`${path}/withdrawals`, { reason: 'No.' }, { version: seen }))
    answers.push(await asked.patch(path, { ask: 'Mine.' }, { version: seen }))
  }
  return JSON.stringify(answers.map(({ body }) => body))
}
