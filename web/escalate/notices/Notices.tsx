import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import { addresses } from '../../addresses.ts'
import { PageLink } from '../../navigate.tsx'
import { shortTime, useZone } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import type { Draft } from '../draft/draft.ts'
import { withValueAt } from '../draft/places.ts'
import type { DraftState } from '../draft/state.ts'
import { whyNotWrite } from '../why-not.ts'
import { Clashes } from './Clashes.tsx'

const words = texts.escalate

/** What has to be known before one goes on writing. */
export function Notices({ draft, state }: { draft: Draft; state: DraftState }) {
  const { clashes, broughtBack, escalation } = state
  const zone = useZone()
  const because = escalation && whyNotWrite(escalation)
  const take = (path: string, theirs: unknown) => {
    draft.change((now) => withValueAt(now, path, theirs))
    draft.settle(path)
  }
  return (
    <>
      {broughtBack !== null && (
        <Text size="sm" c="dimmed" role="status">
          <IconHistory size={14} aria-hidden /> {words.standing.broughtBack(shortTime(broughtBack, zone))}
        </Text>
      )}
      {because !== null && escalation && (
        <Alert color="yellow" role="alert" title={words.notYours.title(escalation.number)} icon={<IconAlertTriangle aria-hidden />}>
          <Text size="sm">
            {because} {words.notYours.meanwhile}
          </Text>
          <PageLink address={addresses.escalation(escalation.number)} size="sm">
            {words.notYours.read(escalation.number)}
          </PageLink>
        </Alert>
      )}
      {clashes.length > 0 && (
        <Alert color="yellow" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          <Clashes title={words.clashes.title} clashes={clashes} onTake={take} onKeep={draft.settle} />
          <Text size="xs" mt="xs">
            {words.clashes.detail}
          </Text>
        </Alert>
      )}
    </>
  )
}
