import { useQueryClient } from '@tanstack/react-query'
import { type Address, addresses } from '../addresses.ts'
import { useMe } from '../data/me.ts'
import { useActions } from '../keyboard/actions.tsx'
import { useGo } from '../navigate.tsx'
import { signOut } from '../sign-in/session.ts'
import { texts } from '../texts/texts.ts'

const { nav, commands, help, signOut: leave } = texts.shell

/** What can be done from every page. */
export function useEverywhere({ onCommands, onHelp }: { onCommands: () => void; onHelp: () => void }) {
  const go = useGo()
  const cache = useQueryClient()
  const { role } = useMe()
  const to = (id: string, label: string, address: Address) => ({ id, label: `${commands.go}: ${label}`, run: () => go(address) })
  useActions(help.everywhere, [
    { id: 'escalate', label: nav.escalate, keys: 'c', run: () => go(addresses.escalate()) },
    { id: 'search', label: nav.search, keys: '/', also: ['shift+/'], run: () => go(addresses.search()) }, // “/” is Shift and 7 on a German keyboard
    { id: 'commands', label: commands.open, keys: 'mod+K', whileTyping: true, run: onCommands },
    { id: 'help', label: help.show, keys: 'shift+?', run: onHelp },
    to('go-mine', nav.mine, addresses.mine()),
    to('go-news', nav.news, addresses.news()),
    to('go-queue', nav.queue, addresses.queue()),
    to('go-sop', nav.sop, addresses.sops()),
    to('go-knowledge', nav.knowledge, addresses.knowledge()),
    to('go-precedents', nav.precedents, addresses.precedents()),
    to('go-people', nav.people, addresses.people()),
    ...(role === 'admin' ? [to('go-settings', nav.settings, addresses.settings())] : []),
    to('go-me', nav.me, addresses.me()),
    ...(import.meta.env.DEV ? [to('go-dev', nav.dev, addresses.dev())] : []),
    { id: 'sign-out', label: leave, run: () => void signOut(cache) },
  ])
}
