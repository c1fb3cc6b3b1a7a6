import { Anchor, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { type Hit, useOffer } from '../../data/knowledge.ts'
import { Passage } from '../../parts/Passage.tsx'
import { texts } from '../../texts/texts.ts'
import { isSame, referenceToKnown } from '../reference-of.ts'
import { references } from '../rows.ts'
import { useWriting } from '../writing-context.ts'
import { JoinTwin, JoinTwinFields } from './JoinTwin.tsx'
import { NotThis } from './NotThis.tsx'

const words = texts.knowledge.known

/** One text that may answer, and what its reader makes of it: it solves the question, is cited in the proposal, or is not it. */
export function KnownText({ hit }: { hit: Hit }) {
  const { number, known } = useWriting()
  const { opened, dismissed } = useOffer(number)
  const [doing, setDoing] = useState<'refuse' | 'join' | null>(null)
  const toggle = (what: 'refuse' | 'join') => setDoing(doing === what ? null : what)
  const kind = hit.kind === 'escalation' ? 'twin' : hit.kind
  const offer = { kind, id: hit.id }
  const open = () => number !== null && opened.mutate(offer)
  const because = dismissed.isSuccess ? dismissed.variables.because : null
  return (
    <>
      <Text size="sm">
        <Text span size="sm" c="dimmed">
          {words.kinds[hit.kind]}:{' '}
        </Text>
        <Anchor size="sm" href={hit.href} target="_blank" rel="noopener" onClick={open} onAuxClick={open}>
          {hit.title}
        </Anchor>
      </Text>
      <Passage {...hit} />
      {because !== null && <Text size="sm">{words.because(because)}</Text>}
      <Group gap="xs" mt={4}>
        {kind !== 'twin' && (
          <>
            <Button
              size="compact-xs"
              variant="default"
              loading={known.busy}
              aria-label={words.solvesOf(hit.title)}
              onClick={() => known.solve({ kind, id: hit.id })}
            >
              {words.solves}
            </Button>
            <Cite hit={hit} kind={kind} />
          </>
        )}
        {kind === 'twin' && <JoinTwin hit={hit} isOpen={doing === 'join'} onToggle={() => toggle('join')} />}
        {number !== null && because === null && (
          <Button size="compact-xs" variant="default" aria-label={words.notOf(hit.title)} aria-expanded={doing === 'refuse'} onClick={() => toggle('refuse')}>
            {words.not}
          </Button>
        )}
      </Group>
      {doing === 'join' && <JoinTwinFields hit={hit} onClose={() => setDoing(null)} />}
      {doing === 'refuse' && because === null && (
        <NotThis busy={dismissed.isPending} error={dismissed.error} onSay={(because) => dismissed.mutate({ ...offer, because })} />
      )}
    </>
  )
}

/** Puts it among the references of the proposal. */
function Cite({ hit, kind }: { hit: Hit; kind: 'article' | 'precedent' | 'sop' }) {
  const { draft, change } = useWriting()
  const reference = referenceToKnown({ ...hit, kind }, location.origin)
  if (references.read(draft).some((row) => isSame(row, reference)))
    return (
      <Text size="xs" c="dimmed" role="status">
        {words.cited}
      </Text>
    )
  const cite = () => change((draft) => references.write(draft, [...references.read(draft), reference]))
  return (
    <Button size="compact-xs" variant="default" aria-label={words.citeOf(hit.title)} onClick={cite}>
      {words.cite}
    </Button>
  )
}
