import { Button, Input, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import { type ReactNode, useId, useRef } from 'react'
import { useMe } from '../data/me.ts'
import { TimeZone } from '../parts/TimeZone.tsx'
import { texts } from '../texts/texts.ts'
import { useChoose } from './use-change-me.ts'

const words = texts.me.look
const themes = (['auto', 'light', 'dark'] as const).map((theme) => ({ value: theme, label: texts.shell.theme[theme] }))
const densities = (['comfortable', 'compact'] as const).map((density) => ({ value: density, label: words.densities[density] }))

/** Zone, theme, density and keys, each kept as soon as it is chosen. */
export function Look() {
  const { preferences, workspace } = useMe()
  const choose = useChoose()
  const zone = useRef<HTMLInputElement>(null)
  const asWorkspace = () => {
    choose({ timeZone: null })
    zone.current?.focus()
  }
  return (
    <Stack gap="md" maw={440}>
      <Text size="sm" c="dimmed">
        {words.detail}
      </Text>
      <TimeZone
        label={words.zone}
        placeholder={words.zoneOfWorkspace(workspace.timeZone)}
        value={preferences.timeZone}
        allowDeselect={false}
        ref={zone}
        onChange={(timeZone) => choose({ timeZone })}
      />
      {preferences.timeZone !== null && (
        <Button variant="subtle" size="compact-sm" mt={-8} style={{ alignSelf: 'flex-start' }} onClick={asWorkspace}>
          {words.zoneOfWorkspace(workspace.timeZone)}
        </Button>
      )}
      <Named label={words.theme}>
        {(label) => <SegmentedControl aria-labelledby={label} data={themes} value={preferences.theme} onChange={(theme) => choose({ theme })} />}
      </Named>
      <Named label={words.density}>
        {(label) => <SegmentedControl aria-labelledby={label} data={densities} value={preferences.density} onChange={(density) => choose({ density })} />}
      </Named>
      <Switch
        label={words.keys}
        description={words.keysDetail}
        checked={preferences.keys}
        onChange={({ currentTarget }) => choose({ keys: currentTarget.checked })}
      />
    </Stack>
  )
}

function Named({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <Input.Label component="div" id={id} mb={4}>
        {label}
      </Input.Label>
      <div>{children(id)}</div>
    </div>
  )
}
