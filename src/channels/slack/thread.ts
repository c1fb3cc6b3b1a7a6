import { sentence, withNames } from '#src/escalations/sentence.ts'
import { escaped, mrkdwn, oneLine } from './mrkdwn.ts'
import { pageOf, type Said, section } from './pieces.ts'
import type { Telling } from './telling.ts'

/** One line of the story, in the card's thread. Whoever has to take it is called again when it comes back to them: a card that is rewritten calls nobody. */
export function threadLine(telling: Telling, mention: string): Said {
  const { event, escalation, zone, baseUrl } = telling
  const said = sentence(event, escalation, null, zone)
  const words =
    event.kind === 'commented' && !event.facts.deleted ? `*${escaped(event.actor?.name ?? 'Baton')}*: ${mrkdwn(withNames(event.facts))}` : mrkdwn(said)
  const calls = handsOver.includes(event.kind) ? ` · for ${mention}` : ''
  return { text: escaped(oneLine(said, 300, said)), blocks: [section(`${words}${calls}`, pageOf(baseUrl, escalation))] }
}

const handsOver: readonly Telling['event']['kind'][] = ['submitted', 'reopened', 'released']
