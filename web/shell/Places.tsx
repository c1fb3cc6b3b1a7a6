import { Badge, Button, NavLink, Stack } from '@mantine/core'
import {
  IconBell,
  IconBooks,
  IconCommand,
  IconInbox,
  IconKeyboard,
  IconListCheck,
  IconPencilPlus,
  IconScript,
  IconSettings,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Address, addresses } from '../addresses.ts'
import { countsQuery } from '../data/counts.ts'
import { useMe } from '../data/me.ts'
import { Keys } from '../keyboard/Keys.tsx'
import { BareLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Shell.module.css'
import { Wordmark } from './Wordmark.tsx'

const { nav, commands, help, waiting, unread, hanging } = texts.shell

/** Where people go. The numbers are what waits there. */
export function Places({ onGo, onCommands, onHelp }: { onGo: () => void; onCommands: () => void; onHelp: () => void }) {
  const { role, name, preferences } = useMe()
  const { data } = useQuery(countsQuery)
  const place = (label: string, address: Address, icon: ReactNode, number = 0, says = waiting) => (
    <Place key={label} {...{ label, address, icon, number, says, onGo }} />
  )
  return (
    <Stack h="100%" gap={4}>
      <Wordmark />
      <Button
        component={BareLink}
        address={addresses.escalate()}
        onClick={onGo}
        my="sm"
        leftSection={<IconPencilPlus size={18} aria-hidden />}
        rightSection={preferences.keys && <Keys keys="c" />}
      >
        {nav.escalate}
      </Button>
      {place(nav.mine, addresses.mine(), <IconListCheck size={18} aria-hidden />, data?.waitingForMe)}
      {place(nav.news, addresses.news(), <IconBell size={18} aria-hidden />, data?.unread, unread)}
      {place(nav.queue, addresses.queue(), <IconInbox size={18} aria-hidden />, data?.triage)}
      {place(nav.sop, addresses.sops(), <IconScript size={18} aria-hidden />)}
      {place(nav.knowledge, addresses.knowledge(), <IconBooks size={18} aria-hidden />)}
      {place(nav.people, addresses.people(), <IconUsers size={18} aria-hidden />)}
      {role === 'admin' &&
        place(nav.settings, addresses.settings(data?.hanging ? 'deliveries' : undefined), <IconSettings size={18} aria-hidden />, data?.hanging, hanging)}
      <Stack gap={4} mt="auto">
        <NavLink
          component="button"
          label={commands.short}
          leftSection={<IconCommand size={18} aria-hidden />}
          rightSection={<Keys keys="mod+K" />}
          onClick={onCommands}
        />
        <NavLink
          component="button"
          label={help.short}
          leftSection={<IconKeyboard size={18} aria-hidden />}
          rightSection={preferences.keys && <Keys keys="shift+?" />}
          onClick={onHelp}
        />
        {place(name, addresses.me(), <IconUser size={18} aria-hidden />)}
      </Stack>
    </Stack>
  )
}

type PlaceProps = { label: string; address: Address; icon: ReactNode; number: number; says: (number: number) => string; onGo: () => void }

function Place({ label, address, icon, number, says, onGo }: PlaceProps) {
  const { pathname } = useLocation()
  const here = pathname === address.to || pathname.startsWith(`${address.to}/`)
  const badge = number > 0 && (
    <Badge size="sm" variant="light" circle={number < 10} aria-label={says(number)}>
      {number}
    </Badge>
  )
  return (
    <NavLink
      component={BareLink}
      address={address}
      label={label}
      leftSection={icon}
      rightSection={badge}
      active={here}
      aria-current={here ? 'page' : undefined}
      className={classes.place}
      onClick={onGo}
    />
  )
}
