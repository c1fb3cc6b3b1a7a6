import { Stack, Text } from '@mantine/core'
import { texts } from '../texts/texts.ts'
import { Anchored } from './Anchored.tsx'
import type { Sop } from './version.ts'

const words = texts.sop

/** The criteria: each a plain sentence, with the proof that it asks for. */
export function Reasons({ sop }: { sop: Sop }) {
  return (
    <Stack gap="sm">
      <Text size="sm">{sop.texts.criteria}</Text>
      {sop.criteria.map(({ id, title, proof, handoff }) => (
        <Anchored key={id} id={`criteria:${id}`} title={title} as="h3">
          <Text size="sm">
            {words.proof}: {proof.question}
          </Text>
          <Text size="sm" c="dimmed">
            {words.example}: {proof.placeholder}
          </Text>
          {handoff.map((party) => (
            <Text key={party} size="sm" c="dimmed">
              {words.alsoTo(sop.handoff.called[party])}
            </Text>
          ))}
        </Anchored>
      ))}
    </Stack>
  )
}
