import { Button, Group, Skeleton, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { addresses } from '../addresses.ts'
import { sopQuery, sopsQuery } from '../data/sops.ts'
import { BareLink } from '../navigate.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { Reading } from './Reading.tsx'
import { useMayWrite } from './use-sop.ts'
import { Standing, Versions } from './Versions.tsx'

const words = texts.sop

/** The SOP in force, as people read it; findings link into it. */
export function SopPage() {
  const { name = '' } = useParams({ strict: false })
  const sop = useQuery(sopQuery(name))
  return (
    <Page title={sop.data?.sop.title ?? name} actions={sop.data && <NewVersion name={name} from={sop.data.version} />}>
      <Loaded query={sop} loading={<ReadingSkeleton />} empty={null}>
        {(version) => (
          <>
            <Standing row={version} inForce={version.version} />
            <Reading sop={version.sop}>
              <Stack gap="xs" component="section">
                <Title order={2} size="h3">
                  {words.versions}
                </Title>
                <VersionsOf name={name} />
              </Stack>
            </Reading>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function VersionsOf({ name }: { name: string }) {
  const sops = useQuery(sopsQuery)
  return (
    <Loaded query={sops} loading={<Skeleton height={28} />} empty={null}>
      {({ items }) => <Versions rows={items.filter((row) => row.name === name)} />}
    </Loaded>
  )
}

/** Drafting is for leads; others are not shown a button that only says no. */
export function NewVersion({ name, from }: { name: string; from: number }) {
  if (!useMayWrite()) return null
  return (
    <Button component={BareLink} address={addresses.newSopVersion(name, from)} variant="default" size="xs">
      {words.newVersion}
    </Button>
  )
}

export const ReadingSkeleton = () => (
  <Stack gap="md" maw={720}>
    <Skeleton height={48} />
    <Skeleton height={180} />
    <Skeleton height={320} />
    <Group>
      <Skeleton height={28} width={160} />
    </Group>
  </Stack>
)
