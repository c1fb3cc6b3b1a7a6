import type { State } from '#src/escalations/escalation.ts'
import { begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { png } from '../files.ts'
import { lin, maya, noor, tomas } from '../office.ts'
import { citedAndDecided, precedent } from '../precedents.ts'
import type { OpenOffice } from './office.ts'
import { furnish } from './places.ts'

/** A picture of Maya's, as evidence. */
export async function upload(office: OpenOffice, name: string): Promise<string> {
  const body = new FormData()
  body.append('file', new File([Uint8Array.from(png(40, 30))], name))
  const answer = await office.as(maya).fetch(new Request('http://localhost/api/evidence', { method: 'POST', body }))
  return ((await answer.json()) as { id: string }).id
}

/** Escalations as an office has them after a while: in every state, parked, waiting, with evidence and comments; a team, a saved view, precedents and an SOP to come. */
export async function fill(office: OpenOffice): Promise<Record<State | 'parked' | 'waiting' | 'seen', string>> {
  const numbers = await furnish(office)
  const parked = await begin(office, 'draft', { ask: 'Who may change the invoice address?' })
  await parked.edit(maya, { shared: true })
  const waiting = await begin(office, 'accepted')
  await waiting.move(tomas, 'waits', { on: 'author', reason: 'Which plan?', until: new Date(Date.now() + 86_400_000).toISOString() })
  const { evidenceWaiver: _, ...rest } = completeCase
  const evidence = [{ id: await upload(office, 'menu.png') }, { id: await upload(office, 'billing.png') }]
  const seen = await begin(office, 'accepted', { ...rest, evidence })
  await made(office.as(tomas).post(`${seen.path}/comments`, { text: 'Is this [documented](https://help.example.com/templates)?' }))
  await made(office.as(noor).post('/api/teams', { name: 'Evenings', members: [maya.id] }))
  await made(office.as(maya).post(`${seen.path}/joins`, { ticket: '7001', customer: 'Contoso' }))
  await precedent(office, { proposed: true })
  const { id } = await precedent(office)
  for (let n = 0; n < 5; n++) await citedAndDecided(office, id)
  const { body } = await office.as(lin).get('/api/sops/non-bug-escalation')
  await made(office.as(lin).post('/api/sops', { source: body.source.replace('title: Non-bug escalation', 'title: What is no bug') }))
  return { ...numbers, parked: parked.now().number, waiting: waiting.now().number, seen: seen.now().number }
}

async function made(asked: Promise<{ status: number; body: unknown }>) {
  const { status, body } = await asked
  if (status !== 201) throw new Error(JSON.stringify(body))
}
