import { Tabs } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { atLeast } from '#src/people/person.ts'
import { addresses, type SettingsPart, settingsParts } from '../addresses.ts'
import { useMe } from '../data/me.ts'
import { Tokens } from '../me/tokens/Tokens.tsx'
import { useGo } from '../navigate.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { Audit } from './audit/Audit.tsx'
import { Connections } from './Connections.tsx'
import { HelpDesk } from './desk/HelpDesk.tsx'
import { Forbidden } from './Forbidden.tsx'
import { Hanging } from './Hanging.tsx'
import { Vocabularies } from './vocabularies/Vocabularies.tsx'
import { Workspace } from './Workspace.tsx'

const words = texts.settings

const shown: Record<SettingsPart, ReactNode> = {
  workspace: <Workspace />,
  vocabularies: <Vocabularies />,
  tokens: <Tokens of="everybody" />,
  connections: <Connections />,
  desk: <HelpDesk />,
  deliveries: <Hanging />,
  audit: <Audit />,
}

/** What administrators set, part by part; each part has its address. */
export function SettingsPage() {
  const search = useSearch({ strict: false }) as { part?: string }
  const go = useGo()
  const part = settingsParts.find((part) => part === search.part) ?? 'workspace'
  if (!atLeast('admin', useMe())) return <Forbidden />
  return (
    <Page title={words.title}>
      <Tabs
        value={part}
        onChange={(chosen) => go(addresses.settings(settingsParts.find((part) => part === chosen)))}
        keepMounted={false}
        activateTabWithKeyboard={false}
      >
        <Tabs.List aria-label={words.partsTitle} mb="md">
          {settingsParts.map((part) => (
            <Tabs.Tab key={part} value={part}>
              {words.parts[part]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {settingsParts.map((part) => (
          <Tabs.Panel key={part} value={part}>
            {shown[part]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}
