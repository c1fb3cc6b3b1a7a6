import '@mantine/spotlight/styles.css'
import { Text } from '@mantine/core'
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import { useEverything } from '../keyboard/actions.tsx'
import { Keys } from '../keyboard/Keys.tsx'
import { texts } from '../texts/texts.ts'

const { commands } = texts.shell

/** Reaches every action and every place by a few letters. */
export function CommandMenu({ onClose }: { onClose: () => void }) {
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
  return (
    <Spotlight
      actions={offered}
      onSpotlightClose={onClose}
      shortcut={null}
      highlightQuery
      scrollable
      nothingFound={<Text size="sm">{commands.none}</Text>}
      searchProps={{ placeholder: commands.placeholder, 'aria-label': commands.open }}
    />
  )
}
