import { Code, SimpleGrid, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../parts/Loaded.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { Part } from '../sop/Part.tsx'
import { dev } from '../texts/en/dev.ts'
import { refusalsQuery } from './data.ts'

const words = dev.refusals

/** Every refusal, as a page shows it. */
export function RefusalList() {
  const refusals = useQuery(refusalsQuery)
  return (
    <Part title={words.title}>
      <Text size="sm">{words.intro}</Text>
      <Loaded query={refusals} loading={<Skeleton height={400} />} empty={null}>
        {({ items }) => (
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
            {items.map(({ code, status, title, detail }) => (
              <Refusal key={code} title={title} detail={detail}>
                <Code>
                  {status} {code}
                </Code>
              </Refusal>
            ))}
          </SimpleGrid>
        )}
      </Loaded>
    </Part>
  )
}
