import { Box } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTitle } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { EscalationPanel } from './EscalationPanel.tsx'
import { shortened } from './shortened.ts'
import { useEscalation } from './use-escalation.ts'

/** One escalation as a page of its own. */
export function EscalationPage() {
  const { number = '' } = useParams({ strict: false })
  const { data } = useEscalation(number)
  useTitle(texts.escalation.title(data?.number ?? number.toUpperCase(), data?.ask ? shortened(data.ask, 60) : null))
  return (
    <Box maw={1100} mx="auto" w="100%">
      <EscalationPanel key={number} number={number} page />
    </Box>
  )
}
