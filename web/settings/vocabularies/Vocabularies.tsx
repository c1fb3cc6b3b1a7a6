import { Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { addresses } from '../../addresses.ts'
import { sopQuery, usualSop } from '../../data/sops.ts'
import { PageLink } from '../../navigate.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { texts } from '../../texts/texts.ts'
import { ChooseSop } from '../ChooseSop.tsx'
import { TermsForm } from './TermsForm.tsx'

const words = texts.settings.vocabularies

/** The words that the form offers, kept without writing YAML. */
export function Vocabularies() {
  const { sop: name = usualSop } = useSearch({ strict: false }) as { sop?: string }
  const sop = useQuery(sopQuery(name))
  return (
    <Stack maw={560}>
      <Text size="sm">{words.detail}</Text>
      <ChooseSop part="vocabularies" name={name} />
      <Loaded query={sop} loading={<Skeleton height={320} />} empty={null}>
        {(version) => <TermsForm key={name} of={version} />}
      </Loaded>
      <PageLink address={addresses.sop(name)} size="sm">
        {words.toSop}
      </PageLink>
    </Stack>
  )
}
