import { Group, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { addresses } from '../addresses.ts'
import { sopsQuery, sopVersionQuery } from '../data/sops.ts'
import { PageLink } from '../navigate.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { Differences } from './Differences.tsx'
import { NewVersionForm } from './NewVersionForm.tsx'
import { Part } from './Part.tsx'
import { Publish } from './Publish.tsx'
import { NewVersion, ReadingSkeleton } from './SopPage.tsx'
import { TextBlock } from './TextBlock.tsx'
import { Standing } from './Versions.tsx'
import { inForceOf, type SopVersion, standing } from './version.ts'

const words = texts.sop

/** One version of an SOP: what it changes, and its text. With `write`, the text of a version to come. */
export function SopVersionPage() {
  const { name = '', version: asked = '' } = useParams({ strict: false })
  const { write } = useSearch({ strict: false }) as { write?: string }
  const version = useQuery(sopVersionQuery(name, Number(asked)))
  const sops = useQuery(sopsQuery)
  const inForce = sops.data ? inForceOf(sops.data.items.filter((row) => row.name === name)) : undefined
  const title = version.data?.sop.title ?? name
  if (write === 'yes') {
    return (
      <Page title={words.write.title(title)} width="full">
        <Loaded query={version} loading={<ReadingSkeleton />} empty={null}>
          {(version) => <NewVersionForm key={version.version} from={version} />}
        </Loaded>
      </Page>
    )
  }
  return (
    <Page title={words.versionOf(title, Number(asked))} actions={version.data && <NewVersion name={name} from={version.data.version} />}>
      <Loaded query={version} loading={<ReadingSkeleton />} empty={null}>
        {(version) => (inForce === undefined ? <Skeleton height={180} /> : <OneVersion version={version} inForce={inForce} />)}
      </Loaded>
    </Page>
  )
}

function OneVersion({ version, inForce }: { version: SopVersion; inForce: number | null }) {
  const { name, sop, source } = version
  const is = standing(version, inForce)
  return (
    <Stack gap="xl">
      <Group gap="md">
        <Standing row={version} inForce={inForce} />
        {inForce !== null && (
          <PageLink address={addresses.sop(name)} size="sm">
            {words.backTo(sop.title)}
          </PageLink>
        )}
      </Group>
      {version.status === 'draft' && <Publish name={name} version={version.version} isOvertaken={is === 'overtaken'} />}
      {is === 'inForce' ? words.isInForce : <Differences version={version} inForce={inForce} />}
      <Part title={words.source}>
        <TextBlock label={words.source} text={source} copy={words.copySource} />
      </Part>
    </Stack>
  )
}
