import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Escalation } from '../client.ts'
import { escalationQuery } from '../data/escalations.ts'
import type { Opened } from './use-move-form.ts'
import type { Worded } from './use-quick.ts'

/** The one form that is open, the version that was seen when it opened, and where the focus goes when it closes. */
export function useOpened(escalation: Escalation) {
  const cache = useQueryClient()
  const [open, setOpen] = useState<{ move: Worded; version: number } | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const from = useRef<Element | null>(null)

  const focusBack = (move: Worded | null) => {
    const target = from.current?.isConnected && from.current !== document.body ? from.current : bar.current?.querySelector(`[data-move="${move}"]`)
    from.current = null
    ;((target ?? bar.current) as HTMLElement | null)?.focus()
  }
  const close = () => {
    setOpen(null)
    focusBack(open?.move ?? null)
  }
  const start = (move: Worded) => {
    if (open?.move === move) return
    from.current ??= bar.current?.querySelector(`[data-move="${move}"]`) ?? document.activeElement
    setOpen({ move, version: escalation.version })
  }
  const seen = (version: number) => setOpen((now) => now && { ...now, version })
  const opened: Opened | null = open && {
    escalation: { ...escalation, version: open.version },
    close,
    moved: () => {
      setOpen(null)
      from.current = null
      bar.current?.focus()
    },
    reread: async () => seen((await cache.fetchQuery({ ...escalationQuery(escalation.number), staleTime: 0 })).version),
  }
  return { bar, move: open?.move ?? null, opened, start, close, seen }
}
