import type { Case, Finding } from '../../client.ts'

/** What the check has said so far, and how much of it is shown beside the fields. */
export type Checked = {
  /** Of the case as it was checked last; null before the first answer. */
  findings: readonly Finding[] | null
  of: Case | null
  left: ReadonlySet<string>
  /** A submission was refused: now everything is shown. */
  all: boolean
  /** The path of the field in which somebody is. */
  focused: string | null
  shown: readonly Finding[]
}

export const unchecked: Checked = { findings: null, of: null, left: new Set(), all: false, focused: null, shown: [] }

type Event =
  | { kind: 'checked'; findings: readonly Finding[]; of: Case }
  | { kind: 'entered'; path: string | null }
  /** `now` is the case as it stands: what the check said of an older one says nothing of this field any more. */
  | { kind: 'left'; path: string; now: Case }
  /** These fields were filled by a paste. */
  | { kind: 'filled'; paths: readonly string[] }
  /** Somebody asked to be led there. */
  | { kind: 'called'; path: string }
  | { kind: 'refused'; findings: readonly Finding[]; of: Case }

/** A field's findings appear when it is left, and never while somebody types in it; those that are mended go at once. */
export function shown(before: Checked, event: Event): Checked {
  switch (event.kind) {
    case 'checked':
      return chosen({ ...before, findings: event.findings, of: event.of })
    case 'entered':
      return { ...before, focused: event.path }
    case 'left': {
      const focused = before.focused === event.path ? null : before.focused
      const next = { ...before, focused, left: before.left.union(new Set([event.path])) }
      return before.of === event.now ? chosen(next) : next
    }
    case 'filled':
      return { ...before, left: before.left.union(new Set(event.paths)) }
    case 'called':
      return chosen({ ...before, left: before.left.union(new Set([event.path])), focused: null })
    case 'refused':
      return chosen({ ...before, findings: event.findings, of: event.of, all: true, focused: null })
  }
}

function chosen(checked: Checked): Checked {
  const { findings, left, all, focused } = checked
  const wasShown = (finding: Finding) => checked.shown.some(({ field, rule }) => field === finding.field && rule === finding.rule)
  const isShown = (finding: Finding) => (all || left.has(finding.field)) && (!isIn(focused, finding.field) || wasShown(finding))
  return { ...checked, shown: (findings ?? []).filter(isShown) }
}

/** Whether somebody in the field at `focused` is in what the finding is about: the field itself, or the list that it is a row of. */
export const isIn = (focused: string | null, field: string) =>
  focused !== null && (focused === field || focused.startsWith(`${field}[`) || focused.startsWith(`${field}.`))
