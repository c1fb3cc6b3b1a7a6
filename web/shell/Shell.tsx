import { ActionIcon, AppShell, Burger, Group } from '@mantine/core'
import { useDisclosure, useNetwork } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconCommand } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { MeContext, meQuery, useMe } from '../data/me.ts'
import { ActionsProvider } from '../keyboard/actions.tsx'
import { late } from '../late.ts'
import { useLive } from '../live/live.ts'
import { useUndoKey } from '../moves/undo.tsx'
import { texts } from '../texts/texts.ts'
import { LateDialog } from './LateDialog.tsx'
import { Offline } from './Offline.tsx'
import { Places } from './Places.tsx'
import classes from './Shell.module.css'
import { useColorScheme } from './use-color-scheme.ts'
import { useEverywhere } from './use-everywhere.ts'
import { Wordmark } from './Wordmark.tsx'

const menuOfCommands = late(async () => (await import('./CommandMenu.tsx')).CommandMenu)
const helpOnKeys = late(async () => (await import('./KeysHelp.tsx')).KeysHelp)

/** What stands around every page: the places to go, the keys, and the command menu. */
export function Shell() {
  const { data: me } = useSuspenseQuery(meQuery)
  return (
    <MeContext value={me}>
      <ActionsProvider
        enabled={me.preferences.keys}
        onBlocked={({ label, because }) => notifications.show({ title: label, message: because, color: 'yellow' })}
      >
        <Frame />
      </ActionsProvider>
    </MeContext>
  )
}

function Frame() {
  const [menu, { toggle, close }] = useDisclosure()
  const [commands, openCommands] = useDisclosure()
  const [help, openHelp] = useDisclosure()
  const { preferences } = useMe()
  const { online } = useNetwork()
  useLive()
  useUndoKey()
  useColorScheme(preferences.theme)
  useEverywhere({ onCommands: openCommands.open, onHelp: openHelp.open })
  return (
    <AppShell
      header={{ height: { base: 48, sm: 0 } }}
      navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !menu } }}
      padding="md"
      data-density={preferences.density}
    >
      <a className={classes.skip} href="#page">
        {texts.shell.skip}
      </a>
      <AppShell.Header hiddenFrom="sm">
        <Group h="100%" px="sm" justify="space-between">
          <Wordmark />
          <Group gap="xs">
            <ActionIcon variant="subtle" size="lg" aria-label={texts.shell.commands.open} onClick={openCommands.open}>
              <IconCommand aria-hidden />
            </ActionIcon>
            <Burger opened={menu} onClick={toggle} aria-label={menu ? texts.shell.menu.close : texts.shell.menu.open} aria-expanded={menu} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={texts.shell.places}>
        <Places onGo={close} onCommands={openCommands.open} onHelp={openHelp.open} />
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1} className={classes.main}>
        {!online && <Offline />}
        <Outlet />
      </AppShell.Main>
      {commands && <LateDialog code={menuOfCommands} onClose={openCommands.close} />}
      {help && <LateDialog code={helpOnKeys} onClose={openHelp.close} />}
    </AppShell>
  )
}
