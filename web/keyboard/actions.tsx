import { getHotkeyHandler } from '@mantine/hooks'
import { createContext, type ReactNode, use, useCallback, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'

/** Something a person can do on this page: found in the command menu, and under its key. */
export type Action = {
  /** Stable; two parts of a page never use the same. */
  id: string
  label: string
  /** As Mantine writes them: `1`, `c`, `shift+?`, `mod+Enter`. Never Alt with a letter, never a browser's own. */
  keys?: string
  /** The same key where keyboards or habits put it elsewhere: “/” is Shift and 7 on a German one. Not listed by itself. */
  also?: readonly string[]
  /** Whatever has the focus hears the key itself, as a link does with Enter; here it is only listed. */
  heardInPlace?: boolean
  /** Also while somebody types in a field; only for combinations with `mod`. */
  whileTyping?: boolean
  /** Why it cannot be done now; it stays in the list, and says so. */
  because?: string | null
  run: () => void
}

type Group = {
  title: string
  actions: readonly Action[]
  /** Wins its keys also over what is drawn later. */
  onTop: boolean
}

/** All that can be done now, group by group; the newest group first, so that what lies on top wins a key. */
type Registry = {
  groups: () => readonly Group[]
  put: (id: string, group: Group) => void
  take: (id: string) => void
  subscribe: (told: () => void) => () => void
}

const RegistryContext = createContext<Registry | null>(null)

function openRegistry(): Registry {
  let groups: readonly [string, Group][] = []
  const told = new Set<() => void>()
  let list: readonly Group[] = []
  const set = (next: typeof groups) => {
    groups = next
    list = next.map(([, group]) => group).toSorted((one, other) => Number(other.onTop) - Number(one.onTop))
    for (const tell of told) tell()
  }
  return {
    groups: () => list,
    put: (id, group) => set(groups.some(([at]) => at === id) ? groups.map((entry) => (entry[0] === id ? [id, group] : entry)) : [[id, group], ...groups]),
    take: (id) => set(groups.filter(([at]) => at !== id)),
    subscribe: (tell) => {
      told.add(tell)
      return () => told.delete(tell)
    },
  }
}

/** Keeps what can be done, and listens for the keys. `enabled`: the person has not switched single keys off; combinations with `mod` stay. */
export function ActionsProvider({ enabled, onBlocked, children }: { enabled: boolean; onBlocked: (action: Action) => void; children: ReactNode }) {
  const [registry] = useState(openRegistry)
  const blocked = useRef(onBlocked)
  blocked.current = onBlocked
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(registry.groups(), event, enabled, (action) => blocked.current(action))
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [registry, enabled])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

function press(groups: readonly Group[], event: KeyboardEvent, enabled: boolean, onBlocked: (action: Action) => void) {
  if (event.defaultPrevented) return
  const typing = isTyping(event.target)
  // A dialog has the keys for itself; what it offers is in its own fields and buttons.
  const covered = document.querySelector('[aria-modal="true"]') !== null
  const usable = (action: Action): action is Action & { keys: string } =>
    action.keys !== undefined &&
    !action.heardInPlace &&
    (action.keys.includes('mod+') ? !typing || action.whileTyping === true : enabled && !typing && !covered)
  const seen = new Set<string>()
  for (const action of groups.flatMap(({ actions }) => actions).filter(usable)) {
    if (seen.has(action.keys)) continue
    seen.add(action.keys)
    const run = () => (action.because ? onBlocked(action) : action.run())
    getHotkeyHandler([action.keys, ...(action.also ?? [])].map((key) => [key, run]))(event)
  }
}

/** A key that is being typed into something is no command. */
function isTyping(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}

function useRegistry() {
  const registry = use(RegistryContext)
  if (!registry) throw new Error('ActionsProvider is missing above')
  return registry
}

/** What this part of the page lets people do, for as long as it is drawn. `onTop`: its keys win over all others, such as those of what is open beneath. */
export function useActions(title: string, actions: readonly Action[], { onTop = false } = {}) {
  const registry = useRegistry()
  const id = useId()
  const latest = useRef(actions)
  latest.current = actions
  // Only what is shown decides whether the list is told anew; `run` is always the newest.
  const shown = JSON.stringify(actions.map(({ run: _, ...rest }) => rest))
  const stable = useMemo(() => {
    void shown
    return latest.current.map((action) => ({ ...action, run: () => latest.current.find(({ id }) => id === action.id)?.run() }))
  }, [shown])
  useEffect(() => {
    registry.put(id, { title, actions: stable, onTop })
  }, [registry, id, title, stable, onTop])
  useEffect(() => () => registry.take(id), [registry, id])
}

/** All that can be done on the page now, for the command menu and the list of keys: parts of a page with one title under one. */
export function useEverything(): readonly Pick<Group, 'title' | 'actions'>[] {
  const registry = useRegistry()
  const groups = useSyncExternalStore(
    registry.subscribe,
    useCallback(() => registry.groups(), [registry]),
  )
  return useMemo(
    () => [...Map.groupBy(groups, ({ title }) => title)].map(([title, parts]) => ({ title, actions: parts.flatMap(({ actions }) => actions) })),
    [groups],
  )
}
