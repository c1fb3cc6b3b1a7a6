import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'

type Asked = {
  virtual: Virtualizer<HTMLDivElement, Element>
  scroller: RefObject<HTMLDivElement | null>
  number: string | undefined
  at: number | undefined
  height: number
  /** Of one view and its filters; another one begins at its top. */
  of: object
}

/**
 * Brings the row that was chosen into view. When the list changes around it, as it does while others work, the row stays where it is on the screen,
 * and the rest moves.
 */
export function useKeptInPlace({ virtual, scroller, number, at, height, of }: Asked) {
  const before = useRef<{ number?: string; at?: number; of: object }>({ of })
  useLayoutEffect(() => {
    const was = before.current
    before.current = { number, at, of }
    if (was.of !== of) scroller.current?.scrollTo(0, 0)
    if (at === undefined) return
    if (number !== was.number || was.of !== of || was.at === undefined) virtual.scrollToIndex(at, { align: 'auto' })
    else if (at !== was.at && inView(scroller.current, was.at * height)) scroller.current?.scrollBy(0, (at - was.at) * height)
  }, [virtual, scroller, number, at, height, of])
}

const inView = (scroller: HTMLElement | null, top: number) => scroller !== null && top >= scroller.scrollTop && top < scroller.scrollTop + scroller.clientHeight
