import type { Finding } from '../../client.ts'
import { isIn } from '../findings/shown.ts'
import { isOpen } from '../open.ts'

export type Stop = { kind: 'clash' | 'open' | 'mark' | 'advice'; path: string }

type Standing = { clashes: readonly string[]; findings: readonly Finding[]; marks: readonly string[] }

/** Where something is to be done, in the order in which one goes through it: one stop a field. Advice comes when nothing else is left. */
export function stopsOf({ clashes, findings, marks }: Standing): Stop[] {
  const of = (kind: Stop['kind'], paths: readonly string[]) => paths.map((path): Stop => ({ kind, path }))
  const open = findings.filter(isOpen).map(({ field }) => field)
  const due = [...of('clash', clashes), ...of('open', open), ...of('mark', marks)]
  const all =
    due.length > 0
      ? due
      : of(
          'advice',
          findings.map(({ field }) => field),
        )
  return all.filter(({ path }, at) => all.findIndex((one) => one.path === path) === at)
}

/** The one behind the last that was gone to, the first again after the last; not the field in which somebody is, unless there is no other. */
export function nextStop(stops: readonly Stop[], last: string | null, here: string | null): Stop | undefined {
  const from = stops.findIndex(({ path }) => path === last) + 1
  const order = [...stops.slice(from), ...stops.slice(0, from)]
  return order.find(({ path }) => !isIn(here, path)) ?? order[0]
}
