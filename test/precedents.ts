import { asProposed, at, begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { lin, maya, type Office, tomas } from './office.ts'

/** In general words, and without anything of Northwind’s. */
export const general = {
  question: 'Can templates be copied to other workspaces of the same customer?',
  ruling: 'Yes, by hand and once, if all workspaces belong to one organisation. It takes about an hour for forty.',
}

/** A precedent of a decision of Tomás’s; published by Lin, unless it is to be only `proposed`, by Tomás. */
export async function precedent(office: Office, { proposed = false, ...said }: { proposed?: boolean; [field: string]: unknown } = {}) {
  const { number } = (await begin(office, 'decided')).now()
  const answer = await office.as(proposed ? tomas : lin).post('/api/precedents', { escalation: number, publish: !proposed, ...general, ...said })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

let tickets = 0

/** A case of Maya’s about a ticket of its own, submitted with this precedent in its proposal. */
export async function citing(office: Office, id: string) {
  const references = [{ id: 'r1', kind: 'precedent', target: id, title: 'Copies' }]
  const one = at(office, (await office.as(maya).post('/api/escalations', { ...aCase(), proposal: { ...completeCase.proposal, references } })).body)
  await one.move(maya, 'submissions')
  return one
}

/** The same, decided as it was proposed, or otherwise. */
export async function citedAndDecided(office: Office, id: string, decision: object = {}) {
  const one = await citing(office, id)
  const answer = await one.move(tomas, 'decisions', { ...asProposed, ...decision })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return one
}

/** A draft of Maya’s that this precedent answered. */
export async function answeredBy(office: Office, id: string, written: object = aCase()) {
  const one = at(office, (await office.as(maya).post('/api/escalations', written)).body)
  await one.move(maya, 'closings', { outcome: 'self-served', solvedBy: { kind: 'precedent', id } })
  return one
}

export const aCase = () => ({ ...completeCase, ticket: `https://app.intercom.com/a/inbox/abc123/inbox/conversation/21547100${tickets++}` })
