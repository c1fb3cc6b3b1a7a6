import type { Case } from '#src/cases/case.ts'
import { readTicket } from '#src/cases/ticket.ts'
import type { Sop } from '#src/sops/sop.ts'
import { escaped, link, mrkdwn, namedLink, oneLine } from './mrkdwn.ts'
import { labelled } from './pieces.ts'

const verdicts = { tested: 'tested', confirmed: 'confirmed', 'ruled-out': 'ruled out' } as const
const healths = { healthy: 'healthy', 'at-risk': 'at risk', churning: 'churning', unknown: 'health unknown' } as const

const bullets = (lines: readonly string[]) => lines.map((line) => `• ${line}`)

/** Who it is about, and on which ticket. */
export function customerLines({ customer, ticket }: Case): string[] {
  const { name, persona, plan, health, notes } = customer
  const about = [persona, plan, health && healths[health]].filter(Boolean).join(', ')
  const whole = [name, about && (name ? `(${about})` : about), notes && `– ${notes}`].filter(Boolean).join(' ')
  return [...labelled('Customer', whole), ...(ticket ? [`*Ticket* ${ticketLink(ticket)}`] : [])]
}

/** What can be opened is a link, and what cannot stands as it was written. */
function ticketLink(written: string): string {
  const ticket = readTicket(written)
  const address = ticket.kind === 'intercom' || ticket.kind === 'address' ? URL.parse(written.trim())?.href : undefined
  return address ? link(address, oneLine(address, 120, address)) : escaped(oneLine(written, 200))
}

/** Why it was escalated, each with its proof. */
export function criteriaLines({ criteria }: Case, { criteria: known }: Sop): string[] {
  const lines = criteria.map(({ criterion, proof }) => {
    const title = known.find(({ id }) => id === criterion)?.title ?? criterion
    return mrkdwn([title, proof && oneLine(proof, 300)].filter(Boolean).join(': '))
  })
  return lines.length === 0 ? [] : ['*Why it was escalated*', ...bullets(lines)]
}

/** One line a step; the longest lists end with how many there are besides. */
export function stepLines({ steps }: Case, share: number): string[] {
  const most = Math.max(Math.floor(12 * share), 2)
  const lines = steps.slice(0, most).map(({ did, verdict, saw }) => {
    const done = oneLine(did, 120, 'a step without words')
    return mrkdwn([done, verdict && `(${verdicts[verdict]})`, saw && `– ${oneLine(saw, 100)}`].filter(Boolean).join(' '))
  })
  const more = steps.length > most ? [`… and ${steps.length - most} more in Baton`] : []
  return lines.length === 0 ? [] : ['*What was done*', ...bullets(lines), ...more]
}

/** What is proposed, how sure its writer is, and what it takes for granted. */
export function proposalLines({ proposal }: Case): string[] {
  const { recommendation, confidence, assumptions, references } = proposal
  const title = confidence ? `Proposed (${confidence} confidence)` : 'Proposed'
  const granted = assumptions.map(({ text }) => mrkdwn(oneLine(text, 200)))
  const cited = references.map(({ url, title, target }) => (url ? namedLink(url, title ?? url) : escaped(title ?? target ?? '')))
  return [
    ...(recommendation ? [`*${title}* ${mrkdwn(recommendation.trim())}`] : ['*Proposed* nothing yet']),
    ...(granted.length > 0 ? ['*Assumptions*', ...bullets(granted)] : []),
    ...(cited.length > 0 ? [`*Refers to* ${cited.join(', ')}`] : []),
  ]
}

/** Links to Baton, which asks who wants to see it; never the files themselves. */
export function evidenceLine({ evidence, evidenceWaiver }: Case, baseUrl: string, removed: ReadonlySet<string>): string[] {
  if (evidence.length === 0) return labelled('Evidence', evidenceWaiver ? `none: ${evidenceWaiver}` : null)
  const shown = evidence.slice(0, 8).map(({ id, caption }, at) => {
    const name = oneLine(caption, 60, `Evidence ${at + 1}`)
    return removed.has(id) ? `${escaped(name)} (removed)` : link(`${baseUrl}/api/evidence/${id}`, name)
  })
  const more = evidence.length > shown.length ? [`and ${evidence.length - shown.length} more in Baton`] : []
  return [`*Evidence* ${[...shown, ...more].join(', ')}`]
}
