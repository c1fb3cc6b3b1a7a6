import { Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../parts/Loaded.tsx'
import { WordDifference } from '../parts/WordDifference.tsx'
import { texts } from '../texts/texts.ts'
import { textOfValue, titleOfSopPath } from './path-title.ts'
import classes from './Sop.module.css'
import { comparisonQuery } from './use-sop.ts'
import type { SopVersion } from './version.ts'

const words = texts.sop

/** Place by place, what a version changes against the one in force, drawn word by word. */
export function Differences({ version, inForce }: { version: SopVersion; inForce: number | null }) {
  const isEarlier = version.status === 'published'
  const comparison = useQuery({ ...comparisonQuery(version.name, version.version), enabled: inForce !== null })
  if (inForce === null) return <Text size="sm">{words.first}</Text>
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {isEarlier ? words.differencesOfEarlier(inForce) : words.differences(inForce)}
      </Title>
      <Loaded
        query={comparison}
        loading={<Skeleton height={120} />}
        isEmpty={({ differences }) => differences.length === 0}
        empty={() => <Text size="sm">{words.same}</Text>}
      >
        {({ differences }) => (
          <ul className={classes.differences}>
            {differences.map(({ path, was, is }) => (
              <li key={path} className={classes.difference}>
                <Text size="sm" fw={600}>
                  {titleOfSopPath(path, version.sop)}
                </Text>
                <WordDifference was={textOfValue(was)} is={textOfValue(is)} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Stack>
  )
}
