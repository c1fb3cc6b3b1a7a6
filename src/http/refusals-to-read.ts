import { z } from 'zod'
import { problemDocument, statuses } from '#src/foundation/problem.ts'
import { allRefusals, type RefusalFacts } from './documents.ts'

/** A refusal as people read it, and by what programs know it. */
export const RefusalView = z.object({ code: z.string(), status: z.int(), title: z.string(), detail: z.string() })

/** Those whose sentence is always the same need none. */
type Varying = { [Code in keyof RefusalFacts as object extends RefusalFacts[Code] ? never : Code]: RefusalFacts[Code] }

/** Facts such as each sentence is made of. A refusal that is new is given some here, or the types do not fit. */
const examples: Varying = {
  'request.malformed': { reason: 'the JSON ends too early' },
  'request.invalid': { count: 2 },
  'request.unknown_route': { method: 'GET', path: '/api/escalation' },
  'request.too_large': { most: '1 MB' },
  'request.wrong_type': { expected: 'application/json' },
  'database.unreachable': { retryAfter: 2 },
  'database.busy': { retryAfter: 2 },
  'database.unknown_outcome': { retryAfter: 2 },
  'storage.unavailable': { retryAfter: 2 },
  'evidence.over_quota': { most: '200 MB' },
  'evidence.removed': { name: 'Amara Okafor', at: '2026-12-01T09:00:00.000Z' },
  'request.wrong_encoding': { encoding: 'gzip' },
  'request.wrong_charset': { charset: 'utf-16' },
  'request.busy': { retryAfter: 5 },
  'request.too_many_at_once': { most: 20, retryAfter: 2 },
  'request.too_many_ahead': { most: 10, retryAfter: 1 },
  'request.too_many_uploads': { most: 6, retryAfter: 10 },
  'request.too_many_streams': { subject: 'This token has', most: 5, retryAfter: 30 },
  'people.wrong_role': { who: 'Tier 2 and up' },
  'people.key_reused': { key: '0198f2c4-7d1e' },
  'people.key_expired': { key: '0198f2c4-7d1e' },
  'people.token_expired': { expiredAt: '2026-03-02T12:00:00.000Z' },
  'people.too_many_tokens': { most: 50 },
  'people.too_many_tries': { retryAfter: 42 },
  'request.other_host': { host: 'baton.lan:4180', url: 'https://baton.example.com' },
  'request.other_origin': { url: 'https://baton.example.com' },
  'people.unknown_address': { method: 'POST', path: '/api/auth/sign-in/magic' },
  'people.not_found': { what: 'person' },
  'people.unknown_email': { email: 'sasha@example.com' },
  'people.email_taken': { email: 'amara@example.com' },
  'people.last_administrator': { name: 'Nguyễn Minh Anh' },
  'people.has_left': { name: 'Declan Byrne' },
  'people.slack_taken': { slackId: 'U024BE7LH' },
  'people.slack_not_found': { slackId: 'U024BE7LH' },
  'people.team_taken': { name: 'Tier 2' },
  'people.too_many_views': { most: 50 },
  'people.too_many_filters': { most: 20 },
  'people.unknown_members': { count: 1 },
  'escalation.not_found': { id: 'E-9999' },
  'escalation.not_yours': { move: 'decide', rule: 'isHolderOrLead', because: 'Only Leila Haddad, who holds it, or a lead can do that.' },
  'escalation.cannot_move': {
    move: 'accept',
    state: 'returned',
    number: 'E-1042',
    standing: 'it is returned, and Amara Okafor has to mend and submit it again',
  },
  'escalation.waiting': {
    move: 'wait',
    state: 'accepted',
    number: 'E-1042',
    standing: 'it is accepted, and Leila Haddad has to decide or return it; it waits for the customer',
  },
  'escalation.not_waiting': { move: 'resume', state: 'accepted', number: 'E-1042', standing: 'it is accepted, and Leila Haddad has to decide or return it' },
  'escalation.not_ready': { number: 'E-1042', open: 3 },
  'escalation.invalid': { number: 'E-1042', count: 1 },
  'escalation.unfit': { count: 1 },
  'escalation.no_comment': { number: 'E-1042' },
  'escalation.cannot_join': { number: 'E-1042', goesOn: null, author: null },
  'escalation.joined_already': { number: 'E-1042', own: false },
  'escalation.not_joined': { number: 'E-1042' },
  'escalation.unknown_writer': { email: 'sasha@example.com' },
  'ticket.none': { number: 'E-1042' },
  'ticket.not_found': { reason: 'There is no ticket 7 in the folder of tickets. Look at the ticket’s address or number.' },
  'ticket.not_now': { reason: 'No answer came from Intercom within 8 seconds.', retryAfter: null },
  'escalation.no_drift': { number: 'E-1042' },
  'escalation.closed_ticket': { number: 'E-1042' },
  'escalation.no_help_desk': { number: 'E-1042' },
  'knowledge.no_difference': { id: '0198f2c4-7d1e-7000-8000-000000000004' },
  'knowledge.explained': { name: 'Ingrid Solberg', reason: 'The first customer was promised it.' },
  'knowledge.no_article': { id: '0198f2c4-7d1e-7000-8000-000000000003' },
  'knowledge.imported': { title: 'How invoices are sent' },
  'knowledge.article_stale': { title: 'How invoices are sent', seen: 2, version: 3 },
  'knowledge.not_your_lookup': { name: 'Amara Okafor' },
  'knowledge.not_offered': { id: '0198f2c4-7d1e-7000-8000-000000000003' },
  'knowledge.not_asked': { number: 'E-1042' },
  'knowledge.not_asked_you': { name: 'Amara Okafor' },
  'knowledge.invalid': { count: 1 },
  'version.stale': { number: 'E-1042', seen: 6, version: 7, paths: ['ask', 'steps[k3f].saw'] },
  'evidence.too_large': { most: '100 MB' },
  'evidence.no_file': { reason: 'the form has no field called “file”' },
  'evidence.not_found': { id: '0198f2c4-7d1e-7000-8000-000000000001' },
  'precedent.not_found': { id: '0198f2c4-7d1e-7000-8000-000000000003' },
  'precedent.no_decision': { number: 'E-1042' },
  'precedent.invalid': { count: 1 },
  'precedent.personal': { count: 2 },
  'precedent.not_yours': { move: 'change', because: 'Only Leila Haddad, who proposed it, or a lead can do that.' },
  'precedent.cannot': { move: 'publish', state: 'retired' },
  'precedent.cannot_overrule': { because: 'A precedent does not overrule itself; choose another one.' },
  'delivery.not_found': { id: '0198f2c4-7d1e-7000-8000-000000000002' },
  'delivery.over': { state: 'sent' },
  'delivery.not_connected': { place: 'slack' },
  'sop.not_found': { name: 'refunds', version: null },
  'sop.published': { name: 'non-bug-escalation', version: 1 },
  'sop.overtaken': { name: 'non-bug-escalation', version: 2, inForce: 3 },
  'sop.unreadable': { count: 2 },
  'demo.not_empty': { people: 3, escalations: 1 },
}

const factsOf: Record<string, object> = examples

/** Every refusal, with a sentence as it could be, and the fault: what nobody wants to meet in order to see it. */
export function refusalsToRead(): z.infer<typeof RefusalView>[] {
  const { code, status, title, detail } = problemDocument('')
  const all = Object.entries(allRefusals).map(([code, { kind, title, detail }]) => ({
    code,
    status: statuses[kind],
    title,
    detail: detail(factsOf[code] ?? {}),
  }))
  return [...all, { code, status, title, detail }]
}
