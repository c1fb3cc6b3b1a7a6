import { Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { sopQuery, sopsQuery, usualSop } from '../data/sops.ts'
import { PageLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { AtAGlance } from './AtAGlance.tsx'
import { ReadingSkeleton } from './SopPage.tsx'
import { Standing } from './Versions.tsx'
import { inForceOf, type VersionRow } from './version.ts'

const words = texts.sop

/** “What may I escalate?” in one screen, and every SOP there is. */
export function SopsPage() {
  const usual = useQuery(sopQuery(usualSop))
  const all = useQuery(sopsQuery)
  return (
    <Page title={words.what}>
      <Loaded query={usual} loading={<ReadingSkeleton />} empty={null}>
        {({ sop }) => <AtAGlance sop={sop} />}
      </Loaded>
      <Stack component="section" gap="xs" mt="md">
        <Title order={2} size="h4">
          {words.all}
        </Title>
        <Loaded
          query={all}
          loading={<Skeleton height={64} />}
          isEmpty={({ items }) => items.length === 0}
          empty={() => (
            <Empty {...words.none}>
              <PageLink address={addresses.people()}>{texts.shell.nav.people}</PageLink>
            </Empty>
          )}
        >
          {({ items }) => <AllSops rows={items} />}
        </Loaded>
      </Stack>
    </Page>
  )
}

function AllSops({ rows }: { rows: readonly VersionRow[] }) {
  const byName = Map.groupBy(rows, ({ name }) => name)
  const sops = [...byName].map(([name, versions]) => ({ name, versions, inForce: inForceOf(versions) }))
  const known = useQueries({ queries: sops.map(({ name, inForce }) => ({ ...sopQuery(name), enabled: inForce !== null })) })
  return (
    <Stack gap="sm">
      {sops.map(({ name, versions, inForce }, at) => {
        const sop = known[at]?.data?.sop
        const shown = versions.find(({ version }) => version === inForce) ?? versions[0]
        if (shown === undefined) return null
        return (
          <div key={name}>
            <Group gap="0 12px">
              <PageLink address={inForce === null ? addresses.sopVersion(name, shown.version) : addresses.sop(name)} size="sm" fw={600}>
                {sop?.title ?? name}
              </PageLink>
              <Text size="sm" c="dimmed">
                {words.version(shown.version)}, <Standing row={shown} inForce={inForce} />
              </Text>
            </Group>
            {sop && (
              <Text size="sm" c="dimmed" maw={760}>
                {sop.summary}
              </Text>
            )}
          </div>
        )
      })}
    </Stack>
  )
}
