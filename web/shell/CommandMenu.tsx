import '@mantine/spotlight/styles.css'
import { Text } from '@mantine/core'
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight'
import { useEffect, useState } from 'react'
import { addresses } from '../addresses.ts'
import { useEverything } from '../keyboard/actions.tsx'
import { Keys } from '../keyboard/Keys.tsx'
import { useGo } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'

const { commands } = texts.shell

/** Reaches every action and every place by a few letters. */
export function CommandMenu({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState('')
  const go = useGo()
  const groups = useEverything()
  useEffect(() => spotlight.open(), [])
  const offered: SpotlightActionGroupData[] = groups.map(({ title, actions }) => ({
    group: title,
    actions: actions
      .filter(({ id }) => id !== 'commands')
      .map(({ id, label, keys, because, run }) => ({
        id,
        label,
        description: because ?? undefined,
        disabled: Boolean(because),
        rightSection: keys && <Keys keys={keys} />,
        onClick: run,
      })),
  }))
  const number = /^\s*(?:e-?)?(\d{3,9})\s*$/i.exec(query)?.[1]
  const direct = number
    ? [
        {
          group: commands.go,
          actions: [{ id: 'number', label: commands.openNumber(`E-${number}`), keywords: query, onClick: () => go(addresses.escalation(`E-${number}`)) }],
        },
      ]
    : []
  return (
    <Spotlight
      actions={[...direct, ...offered]}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      highlightQuery
      scrollable
      nothingFound={<Text size="sm">{commands.none}</Text>}
      searchProps={{ placeholder: commands.placeholder, 'aria-label': commands.open }}
    />
  )
}
