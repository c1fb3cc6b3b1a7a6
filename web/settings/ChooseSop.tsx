import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addresses, type SettingsPart } from '../addresses.ts'
import { sopsQuery } from '../data/sops.ts'
import { useGo } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'

/** Of which SOP a part of the settings is. Nothing to choose while only one is in force. */
export function ChooseSop({ part, name }: { part: SettingsPart; name: string }) {
  const { data } = useQuery(sopsQuery)
  const go = useGo()
  const names = [...new Set(data?.items.filter(({ status }) => status === 'published').map(({ name }) => name))]
  if (names.length < 2) return null
  return (
    <Select
      label={texts.settings.sop}
      data={names}
      value={name}
      allowDeselect={false}
      onChange={(chosen) => chosen && go(addresses.settings(part, chosen), { replace: true })}
    />
  )
}
