import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Case, Finding } from '../../client.ts'
import type { useCheck } from '../findings/use-check.ts'
import { pathAround } from '../focus-field.ts'
import { isOpen } from '../open.ts'
import { focusNearest } from './nearest.ts'
import { nextStop, type Stop } from './stops.ts'

type Tell = ReturnType<typeof useCheck>['tell']

/** Leads through what is to be done, one after another; what is said of a field is there when the focus comes. */
export function useStops(tell: Tell, stops: readonly Stop[], written: Case) {
  const last = useRef<string | null>(null)
  const jump = (path: string) => {
    last.current = path
    flushSync(() => tell({ kind: 'called', path }))
    focusNearest(path)
  }
  return {
    jump,
    next: () => {
      const stop = nextStop(stops, last.current, document.activeElement && pathAround(document.activeElement))
      if (stop) jump(stop.path)
    },
    /** A submission was refused: everything is shown now, and the first thing that holds it up gets the focus. */
    refused: (findings: readonly Finding[]) => {
      const first = findings.find(isOpen)?.field
      flushSync(() => tell({ kind: 'refused', findings, of: written }))
      last.current = first ?? null
      if (first !== undefined) focusNearest(first)
    },
  }
}
