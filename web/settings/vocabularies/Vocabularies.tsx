import { Select, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { addresses } from '../../addresses.ts'
import { sopQuery, sopsQuery, usualSop } from '../../data/sops.ts'
import { PageLink, useGo } from '../../navigate.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { texts } from '../../texts/texts.ts'
import { TermsForm } from './TermsForm.tsx'

const words = texts.settings.vocabularies

/** The words that the form offers, kept without writing YAML. */
export function Vocabularies() {
  const { sop: name = usualSop } = useSearch({ strict: false }) as { sop?: string }
  const sop = useQuery(sopQuery(name))
  return (
    <Stack maw={560}>
      <Text size="sm">{words.detail}</Text>
      <ChooseSop name={name} />
      <Loaded query={sop} loading={<Skeleton height={320} />} empty={null}>
        {(version) => <TermsForm key={name} of={version} />}
      </Loaded>
      <PageLink address={addresses.sop(name)} size="sm">
        {words.toSop}
      </PageLink>
    </Stack>
  )
}

/** Nothing to choose while only one SOP is in force. */
function ChooseSop({ name }: { name: string }) {
  const { data } = useQuery(sopsQuery)
  const go = useGo()
  const names = [...new Set(data?.items.filter(({ status }) => status === 'published').map(({ name }) => name))]
  if (names.length < 2) return null
  return (
    <Select
      label={words.sop}
      data={names}
      value={name}
      allowDeselect={false}
      onChange={(chosen) => chosen && go(addresses.settings('vocabularies', chosen), { replace: true })}
    />
  )
}
