import { type Case, emptyCase } from '#src/cases/case.ts'
import { changesBetween } from '#src/cases/changes.ts'
import { readTicket, ticketAddressIn, ticketKey } from '#src/cases/ticket.ts'
import { messagesIn } from '#src/channels/intercom/read.ts'
import { fromMrkdwn, mentionedIn } from '#src/channels/slack/from-mrkdwn.ts'
import { cut, mrkdwn, oneLine } from '#src/channels/slack/mrkdwn.ts'
import { differenceOf } from '#src/escalations/decision.ts'
import { replaceMentions } from '#src/foundation/mentions.ts'
import { shortened } from '#src/foundation/shortened.ts'
import { plainTextOf } from '#src/knowledge/articles/plain.ts'
import { amountsIn } from '#src/knowledge/consistency/amounts.ts'
import { inThread, orLeftOut } from '#src/knowledge/import/in-thread.ts'
import { mendingOf, personalIn } from '#src/knowledge/precedents/personal.ts'
import { passageOf } from '#src/search/passage.ts'
import { openShelf } from '#src/search/shelf.ts'
import { check } from '#src/sops/check.ts'
import { isMacroInTime, isTitledAsInTime, readMacroInTime, writeMacroInTime } from '#src/sops/macro/in-time.ts'
import { readSopInTime } from '#src/sops/read-in-time.ts'
import { shippedSops } from '#src/sops/shipped.ts'

/** Something that reads what people write. `longest`: the most that its entry points let through, in UTF-16 units. */
export type Reader = { name: string; longest: number; read(text: string): unknown }

const field = 20_000

/** A case with this text wherever it fits, about a hundred kB of it. */
function caseOf(text: string): Case {
  const empty = emptyCase()
  const customer = { ...empty.customer, name: text, notes: text }
  return {
    ...empty,
    ticket: text,
    ask: text,
    blocker: text,
    customer,
    steps: [{ id: 's1', did: text, saw: text, verdict: null }],
    proposal: { ...empty.proposal, recommendation: text },
  }
}

/** Every reader that an entry point leads to, as its entry point calls it. */
export async function everyReader(): Promise<Reader[]> {
  const [usual] = (await shippedSops()).filter(({ name }) => name === 'non-bug-escalation')
  if (!usual) throw new Error('The usual SOP is not there.')
  const { sop } = usual
  const shelf = openShelf([{ id: 'a', title: 'When are invoices sent?', body: 'On Mondays.', aliases: [] }])
  return [
    { name: 'ticket', longest: field, read: (text) => [readTicket(text), ticketAddressIn(text), ticketKey(text)] },
    { name: 'personal details', longest: field, read: (text) => personalIn(text, { customer: text, ticket: text }).map(mendingOf) },
    { name: 'article', longest: 100_000, read: (text) => plainTextOf(text) },
    {
      name: 'imported file',
      longest: 100_000,
      read: (text) => orLeftOut('a.md', inThread.file({ path: 'a.md', text: `---\n${text.slice(0, 2_000)}\n---\n${text}` })),
    },
    { name: 'imported HTML', longest: 100_000, read: (text) => orLeftOut('a', inThread.html({ key: 'a', title: 'a', body: text, url: null })) },
    { name: 'SOP', longest: 64_000, read: (text) => readSopInTime(text) },
    { name: 'SOP with a text in it', longest: field, read: (text) => readSopInTime(`${usual.source}\nextra:\n  - ${text}`) },
    { name: 'macro', longest: 200_000, read: (text) => readMacroInTime(text, sop) },
    { name: 'case as macro', longest: field, read: (text) => writeMacroInTime(caseOf(text), sop) },
    { name: 'note in the help desk', longest: 200_000, read: async (text) => (await isTitledAsInTime(text, sop)) || isMacroInTime(text, sop) },
    {
      name: 'conversation',
      longest: field,
      read: (text) => messagesIn(Array.from({ length: 500 }, () => ({ part_type: 'comment', body: text, created_at: 1 }))),
    },
    { name: 'case', longest: field, read: (text) => check(caseOf(text), sop, { openOnTicket: [] }) },
    { name: 'changes of a case', longest: field, read: (text) => changesBetween(caseOf(text), caseOf(`${text}.`)) },
    {
      name: 'decision',
      longest: field,
      read: (text) => differenceOf('with-changes', text, `${text.slice(text.length / 2)} ${text.slice(0, text.length / 2)}`),
    },
    { name: 'amounts', longest: field, read: amountsIn },
    { name: 'search', longest: field, read: (text) => [shelf.put({ id: 'b', title: text, body: text, aliases: [text] }), shelf.ask(text, { limit: 8 })] },
    { name: 'found passage', longest: field, read: (text) => passageOf(text, text) },
    { name: 'to Slack', longest: field, read: (text) => [cut(mrkdwn(text), 3_000), oneLine(text, 120)] },
    { name: 'from Slack', longest: 40_000, read: (text) => [fromMrkdwn(text, (user) => user), mentionedIn(text)] },
    { name: 'mentions', longest: field, read: (text) => replaceMentions(text, new Map([[text.slice(1, 40).toLowerCase(), '@Ann']]), { whole: true }) },
    { name: 'log', longest: 1_000_000, read: (text) => JSON.stringify(shortened({ fault: { message: text } })) },
  ]
}
