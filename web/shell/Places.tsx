import { NavLink, Stack } from '@mantine/core'
import { IconCommand, IconKeyboard, IconScript } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Address, addresses } from '../addresses.ts'
import { useMe } from '../data/me.ts'
import { Keys } from '../keyboard/Keys.tsx'
import { BareLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Shell.module.css'
import { Wordmark } from './Wordmark.tsx'

const { nav, commands, help } = texts.shell

/** Where people go. */
export function Places({ onGo, onCommands, onHelp }: { onGo: () => void; onCommands: () => void; onHelp: () => void }) {
  const { preferences } = useMe()
  return (
    <Stack h="100%" gap={4}>
      <Wordmark />
      <Place label={nav.sop} address={addresses.sops()} icon={<IconScript size={18} aria-hidden />} onGo={onGo} />
      <Stack gap={4} mt="auto">
        <NavLink
          component="button"
          label={commands.open}
          leftSection={<IconCommand size={18} aria-hidden />}
          rightSection={<Keys keys="mod+K" />}
          onClick={onCommands}
        />
        <NavLink
          component="button"
          label={help.title}
          leftSection={<IconKeyboard size={18} aria-hidden />}
          rightSection={preferences.keys && <Keys keys="shift+?" />}
          onClick={onHelp}
        />
      </Stack>
    </Stack>
  )
}

type PlaceProps = { label: string; address: Address; icon: ReactNode; onGo: () => void }

function Place({ label, address, icon, onGo }: PlaceProps) {
  const { pathname } = useLocation()
  const here = pathname === address.to || pathname.startsWith(`${address.to}/`)
  return (
    <NavLink
      component={BareLink}
      address={address}
      label={label}
      leftSection={icon}
      active={here}
      aria-current={here ? 'page' : undefined}
      className={classes.place}
      onClick={onGo}
    />
  )
}
