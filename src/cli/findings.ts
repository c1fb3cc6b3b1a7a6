import type { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import { labelled, wrapped } from './text.ts'

const words = { returns: 'returns it', blocks: 'to mend', advises: 'advice' } as const

const order = Object.keys(words)

/** Findings as a compiler prints them, each with how to mend it, what has to be mended first; and a line that sums them up. */
export function printedFindings(findings: readonly Finding[], file: string, summary = summaryOf(findings)): string {
  const name = file === '-' ? 'standard input' : file
  const sorted = findings.toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
  const lines = sorted.map(({ field, severity, message, mend }) => `${name}: ${field}: ${words[severity]}: ${message}\n${wrapped(`→ ${mend}`, 4)}`)
  return [...lines, summary].join('\n')
}

function summaryOf(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length
  const [returns, blocks, advises] = [count('returns'), count('blocks'), count('advises')]
  const advice = `${advises === 1 ? '1 piece' : `${advises} pieces`} of advice`
  if (returns > 0) return `It would go back to its writer: ${returns + blocks} to mend, ${advice}.`
  if (blocks > 0) return `Not ready yet: ${blocks} to mend, ${advice}.`
  return advises === 0 ? 'Ready to submit.' : `Ready to submit; ${advice}.`
}

/** In a few lines, what was understood of a text. */
export function understood(written: Case): string {
  const { customer, proposal } = written
  const who = [customer.name, customer.persona, customer.plan, customer.health, customer.notes].filter(Boolean).join(' · ')
  const rows: [string, string | null][] = [
    ['Ticket', written.ticket],
    ['Customer', who],
    ['Criteria', written.criteria.map(({ criterion, proof }) => [criterion, proof].filter(Boolean).join(' – ')).join('\n')],
    ['Ask', written.ask],
    ['Blocker', written.blocker],
    ...written.steps.map(({ did, verdict, saw }, at): [string, string] => [
      `Step ${at + 1}`,
      [verdict && `(${verdict})`, did, saw && `– ${saw}`].filter(Boolean).join(' '),
    ]),
    ['Evidence', written.evidenceWaiver ?? (written.evidence.length > 0 ? `${written.evidence.length} files` : null)],
    ['Proposal', [proposal.recommendation, proposal.confidence && `(confidence: ${proposal.confidence})`].filter(Boolean).join(' ')],
    ...proposal.references.map(({ title, url, target }): [string, string] => ['Reference', [title, url, target].filter(Boolean).join(' ')]),
    ...proposal.assumptions.map(({ text }): [string, string] => ['Assuming', text]),
    ...Object.entries(written.extra).map(([name, value]): [string, string] => [name, String(value ?? '')]),
    ...written.unplaced.map((text): [string, string] => ['Not placed', text]),
  ]
  return rows.map(([label, text]) => labelled(label, text || '–')).join('\n')
}
