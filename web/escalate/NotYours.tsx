import { Button, Group } from '@mantine/core'
import { addresses } from '../addresses.ts'
import type { Escalation } from '../client.ts'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { whyNotWrite } from './why-not.ts'

const words = texts.escalate.notYours

/** For whoever may read it and not write it, or not any more: why, and where to. */
export function NotYours({ escalation }: { escalation: Escalation }) {
  const { number } = escalation
  const because = whyNotWrite(escalation)
  return (
    <Page title={texts.escalate.titles.draft(number)} width="narrow">
      <Empty title={words.title(number)} detail={because ?? words.again}>
        <Group>
          <Button component={BareLink} address={addresses.escalation(number)}>
            {words.read(number)}
          </Button>
          <Button component={BareLink} address={addresses.escalate()} variant="default">
            {words.other}
          </Button>
        </Group>
      </Empty>
    </Page>
  )
}
