import { DataList, List, Stack, Text } from '@mantine/core'
import { listed } from '../texts/count.ts'
import { texts } from '../texts/texts.ts'
import type { Sop } from './version.ts'

const words = texts.sop

/** What happens with an escalation, step by step, and where it goes. */
export function Then({ sop }: { sop: Sop }) {
  const { to, called, queue, channel, tag } = sop.handoff
  const parties = listed(to.map((party) => called[party]))
  const facts = [
    [words.handoff.to, parties],
    [words.handoff.queue, queue],
    [words.handoff.channel, channel],
    [words.handoff.tag, tag],
  ] as const
  return (
    <Stack gap="sm">
      <List type="ordered" size="sm" spacing={4}>
        {sop.flow.map((step) => (
          <List.Item key={step}>{step}</List.Item>
        ))}
      </List>
      <DataList orientation="horizontal" size="sm">
        {facts.map(([label, value]) => (
          <DataList.Item key={label}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue>{value}</DataList.ItemValue>
          </DataList.Item>
        ))}
      </DataList>
      <Text size="sm">{sop.texts.submitted}</Text>
      <Text size="sm">{sop.texts.returned}</Text>
      <Text size="sm">{sop.texts.patterns}</Text>
    </Stack>
  )
}
