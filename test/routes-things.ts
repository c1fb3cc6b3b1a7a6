import { settling } from '#src/escalations/close.ts'
import type { Person } from '#src/people/person.ts'
import { look } from '#src/reminders/look.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import { asProposed, at } from './begun.ts'
import { completeCase } from './cases.ts'
import { difference } from './differences.ts'
import { png } from './files.ts'
import { ada, ben, lasting, noor, type Office, tomas, zone } from './office.ts'
import { general } from './precedents.ts'
import { upload } from './uploads.ts'

/** What a call is made on: what its path names, and the version it was read at. `into`, `email`: what its body names besides. */
export type Thing = { path: Record<string, string | number>; version?: number; query?: string; body?: object }

type Made = (office: Office, caller: Person) => Promise<Thing>

/** An escalation of this person, brought to this state; Ada holds what is accepted, unless the test says who. */
async function escalation(office: Office, author: Person, state: string, { holder = ada, written = completeCase as object } = {}): Promise<Thing> {
  const one = at(office, (await office.as(author).post('/api/escalations', written)).body)
  const submitted = [[author, 'submissions', {}]] as const
  const accepted = [...submitted, [holder, 'acceptances', {}]] as const
  const until = new Date(office.now().getTime() + 86_400_000).toISOString()
  const ways: Record<string, readonly (readonly [Person, string, object])[]> = {
    draft: [],
    submitted,
    accepted,
    returned: [...submitted, [tomas, 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] }]],
    decided: [...submitted, [ada, 'decisions', asProposed]],
    'decided, held': [...submitted, [ada, 'decisions', { ...asProposed, carryOut: { by: 'person', person: holder.id } }]],
    waiting: [...accepted, [holder, 'waits', { on: 'customer', reason: 'They look it up.', until }]],
    closed: [...submitted, [author, 'withdrawals', { reason: 'Solved meanwhile.' }]],
  }
  for (const [who, resource, body] of ways[state] ?? []) {
    const answer = await one.move(who, resource, body)
    if (answer.status !== 201) throw new Error(`${state}, ${resource}: ${JSON.stringify(answer.body)}`)
  }
  return { path: { id: one.now().id }, version: one.now().version }
}

const own =
  (state: string): Made =>
  (office, caller) =>
    escalation(office, caller, state)
const others =
  (state: string): Made =>
  (office) =>
    escalation(office, ben, state)
const held =
  (state: string): Made =>
  (office, caller) =>
    escalation(office, ben, state, { holder: caller })

const fileOf = async (office: Office, person: Person) => (await upload(office, person, png())).about.id

/** Evidence that an escalation of Ben's shows. */
const shown =
  (state: string): Made =>
  async (office) => {
    const id = await fileOf(office, ben)
    await escalation(office, ben, state, { written: { ...completeCase, evidence: [{ id }] } })
    return { path: { id } }
  }

async function shared(office: Office) {
  const draft = await escalation(office, ben, 'draft')
  const { version } = (await office.as(ben).patch(`/api/escalations/${draft.path.id}`, { shared: true }, { version: draft.version ?? 1 })).body
  return { ...draft, version }
}

/** Something that this person said about an escalation of theirs. */
async function comment(office: Office, author: Person, state: string, internal = false): Promise<Thing> {
  const { path } = await escalation(office, author, state)
  const writer = internal ? ada : author
  await office.as(writer).post(`/api/escalations/${path.id}/comments`, { text: 'They asked in March too.', internal })
  const { items } = (await office.as(writer).get(`/api/escalations/${path.id}/timeline`)).body
  return { path: { id: path.id ?? '', event: items.at(-1).id } }
}

/** Answered by something written, and looked at again a week later. */
async function answered(office: Office, author: Person): Promise<Thing> {
  const { path, version = 1 } = await escalation(office, author, 'submitted')
  const solvedBy = { kind: 'link', id: 'https://help.example.com/owner' }
  await office.as(author).post(`/api/escalations/${path.id}/closings`, { outcome: 'self-served', solvedBy }, { version })
  await look({ db: office.db, queue: office.queue, zone, now: new Date(office.now().getTime() + settling) }, String(path.id))
  return { path }
}

async function mergeInto(office: Office, state: string, from: Thing) {
  const into = await escalation(office, ben, state)
  return { ...from, body: { into: into.path.id } }
}

async function link(office: Office): Promise<Thing> {
  const guest = { name: 'Guest', email: `${crypto.randomUUID()}@example.com`, role: 'tier1' }
  return { path: { token: (await office.as(noor).post('/api/people', guest)).body.token } }
}

async function team(office: Office, member: Person): Promise<Thing> {
  return { path: { id: (await office.as(noor).post('/api/teams', { name: crypto.randomUUID(), members: [member.id] })).body.id } }
}

const token = async (office: Office, { id }: Person) => {
  const row = { id: crypto.randomUUID(), person_id: id, name: 'spare', token_hash: crypto.randomUUID(), created_at: office.now(), ...lasting }
  await office.db.insertInto('tokens').values(row).execute()
  return { path: { id: row.id } }
}

const session = async (office: Office, { id }: Person) => {
  const row = { id: crypto.randomUUID(), person_id: id, token: crypto.randomUUID(), ip_address: null, user_agent: null }
  await office.db
    .insertInto('sessions')
    .values({ ...row, expires_at: new Date(Date.now() + 86_400_000) })
    .execute()
  return { path: { id: row.id } }
}

const savedView = async (office: Office, person: Person) => ({
  path: { id: (await office.as(person).post('/api/views', { name: 'Late', query: {} })).body.id },
})

/** The card of a submission, which is told by hand where nothing is connected. */
async function delivery(office: Office, author: Person): Promise<Thing> {
  const { path } = await escalation(office, author, 'submitted')
  const { items } = (await office.as(author).get(`/api/escalations/${path.id}/deliveries`)).body
  return { path: { id: items[0].id } }
}

/** A ticket that somebody has changed behind Baton's back, twice. */
async function drift(office: Office, author: Person): Promise<Thing> {
  const { path } = await escalation(office, author, 'submitted')
  const seen = { expected: 'on', found: 'off', touched_by: null, touched_at: null, noticed_at: office.now(), repaired_at: office.now() }
  const row = { ...seen, escalation_id: String(path.id), aspect: 'tags' as const, state: 'asks' as const, accepted_by: null, accepted_at: null }
  await office.db.insertInto('drifts').values(row).execute()
  return { path: { ...path, aspect: 'tags' } }
}

async function article(office: Office): Promise<Thing> {
  return { path: { id: (await office.as(tomas).post('/api/articles', { title: 'Change the owner', body: 'Open Billing.' })).body.id } }
}

/** A draft whose author was offered an article. */
async function lookup(office: Office, draft: Thing): Promise<Thing> {
  const { id } = (await article(office)).path
  const row = { escalation_id: String(draft.path.id), asked: 'Who?', times: 1, found: true, first_at: office.now(), last_at: office.now() }
  await office.db.insertInto('lookups').values(row).execute()
  const offer = { kind: 'article' as const, about: String(id), title: 'Change the owner', offered_at: office.now() }
  await office.db
    .insertInto('lookup_offers')
    .values({ ...offer, escalation_id: row.escalation_id, opened_at: null, refused_at: null, because: null })
    .execute()
  return { ...draft, body: { kind: 'article', id } }
}

/** An escalation of Ada’s that this person joined. */
async function join(office: Office, person: Person): Promise<Thing> {
  const { path } = await escalation(office, ada, 'submitted')
  await office.as(person).post(`/api/escalations/${path.id}/joins`, { ticket: '7001' })
  const { items } = (await office.as(person).get(`/api/escalations/${path.id}/joins`)).body
  return { path: { ...path, join: items[0].id } }
}

/** An escalation of Ada’s, to be joined instead of this draft. */
async function joinWith(office: Office, draft: Thing): Promise<Thing> {
  const { path } = await escalation(office, ada, 'submitted')
  return { path, body: { ticket: '7001', draft: { id: draft.path.id, version: draft.version } } }
}

async function draftSop(office: Office): Promise<Thing> {
  const [sop] = await shippedSops()
  const { name, version } = (await office.as(noor).post('/api/sops', { source: sop?.source })).body
  return { path: { name, version } }
}

const decided = async (office: Office, publish: boolean): Promise<Thing> => ({
  path: {},
  body: { ...general, escalation: (await escalation(office, ben, 'decided')).path.id, publish },
})

async function precedentOf(office: Office, proposer: Person, proposed: boolean): Promise<Thing> {
  const { body } = await decided(office, false)
  const made = (await office.as(proposer).post('/api/precedents', { ...body, publish: !proposed })).body
  return { path: { id: made.id }, version: made.version }
}

const password = 'correct horse battery'

/** Everything that the table's third column names. */
export const things: Readonly<Record<string, Made>> = {
  '-': async () => ({ path: { file: 'start.js', name: 'non-bug-escalation' } }),
  ...Object.fromEntries(['draft', 'submitted', 'accepted', 'decided', 'waiting', 'closed'].map((state) => [`own ${state}`, own(state)])),
  ...Object.fromEntries(['draft', 'submitted', 'accepted', 'returned', 'decided', 'waiting', 'closed'].map((state) => [`other's ${state}`, others(state)])),
  'own answered': answered,
  "other's answered": (office) => answered(office, ben),
  'held accepted': held('accepted'),
  'held waiting': held('waiting'),
  'held decided': held('decided, held'),
  'shared draft': shared,
  "other's, internal": async (office) => ({ ...(await escalation(office, ben, 'submitted')), body: { text: 'They asked in March too.', internal: true } }),
  'own comment': (office, caller) => comment(office, caller, 'submitted'),
  "other's comment": (office) => comment(office, ben, 'submitted'),
  "other's note": (office) => comment(office, ben, 'submitted', true),
  "other's draft comment": (office) => comment(office, ben, 'draft'),
  "into other's draft": async (office) => mergeInto(office, 'draft', await escalation(office, ada, 'submitted')),
  'own join': join,
  "other's join": (office) => join(office, ben),
  "with other's draft": async (office) => joinWith(office, await escalation(office, ben, 'draft')),
  'with shared draft': async (office) => joinWith(office, await shared(office)),
  'own text': async () => ({ path: {} }),
  "other's text": async () => ({ path: {}, body: { text: 'They cannot copy it.', writer: 'ben@example.com' } }),
  'own delivery': delivery,
  "other's delivery": (office) => delivery(office, ben),
  'own drift': drift,
  "other's drift": (office) => drift(office, ben),
  'decided, to propose': (office) => decided(office, false),
  'decided, to publish': (office) => decided(office, true),
  "of other's draft": async (office) => ({ path: {}, body: { ...general, escalation: (await escalation(office, ben, 'draft')).path.id } }),
  'proposed precedent': (office) => precedentOf(office, ada, true),
  'own proposal': (office, caller) => precedentOf(office, caller.role === 'tier1' ? ada : caller, true),
  precedent: (office) => precedentOf(office, noor, false),
  'overruled precedent': async (office) => ({ ...(await precedentOf(office, noor, false)), body: { by: (await precedentOf(office, noor, false)).path.id } }),
  article,
  difference: async (office) => ({ path: { id: await difference(office) } }),
  words: async () => ({ path: {}, query: '?q=owner' }),
  'own lookup': async (office, caller) => lookup(office, await escalation(office, caller, 'draft')),
  "other's lookup": async (office) => lookup(office, await shared(office)),
  'draft SOP': draftSop,
  'own file': async (office, caller) => ({ path: { id: await fileOf(office, caller) } }),
  "other's file": async (office) => ({ path: { id: await fileOf(office, ben) } }),
  "file of other's draft": shown('draft'),
  'file of submitted': shown('submitted'),
  'own self': async (_, { id }) => ({ path: { id } }),
  "other's self": async () => ({ path: { id: ben.id } }),
  'own team': team,
  "other's team": (office) => team(office, ben),
  'own tokens': async () => ({ path: {}, query: '?of=me' }),
  "everybody's tokens": async () => ({ path: {}, query: '?of=everybody' }),
  'own token': token,
  "other's token": (office) => token(office, ben),
  "other's tokens": async () => ({ path: {}, query: `?person=${crypto.randomUUID()}` }), // of nobody: the others need theirs
  'own session': session,
  "other's session": (office) => session(office, ben),
  'own view': savedView,
  "other's view": (office) => savedView(office, ben),
  link,
  'no such link': async () => ({ path: { token: 'no-such-link' } }),
  'own password': async (_, { name }) => ({
    path: {},
    body: { email: `${name.replace('á', 'a')}@example.com`, password, currentPassword: password, newPassword: password },
  }),
  'wrong password': async () => ({ path: {}, body: { email: 'maya@example.com', password: 'not the right one' } }),
}
