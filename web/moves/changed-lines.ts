import { titleOfPath } from '#src/cases/paths.ts'
import type { Escalation, Problem } from '../client.ts'
import { texts } from '../texts/texts.ts'

type Change = Problem['changed'][number]

/** One thing that differs, in words. Both texts are there to be compared word by word; else `what` says it. */
type Line = { path: string; title: string; was: string | null; is: string | null; what: string | null }

/** What one person changed at one moment; the system has no name. */
export type Block = { by: string | null; at: string; lines: Line[] }

const words = texts.moves.changed

/** What changed since it was read, as people say it, by whom and when; oldest first. */
export function changedLines(changed: readonly Change[], escalation: Escalation, extras: Readonly<Record<string, string>>): Block[] {
  const blocks: Block[] = []
  for (const change of changed) {
    const by = change.by?.name ?? null
    const line = lineOf(change, escalation, extras)
    const last = blocks.at(-1)
    if (last?.by === by && last.at === change.at) last.lines.push(line)
    else blocks.push({ by, at: change.at, lines: [line] })
  }
  return blocks
}

function lineOf({ path, was, is }: Change, escalation: Escalation, extras: Readonly<Record<string, string>>): Line {
  if (isOwn(path)) return { path, title: words.paths[path], was: null, is: null, what: ownWords(path, was, is) }
  const title = titleOfPath(path, escalation, extras)
  const [old, now] = [textOf(was), textOf(is)]
  // Of what was written while the draft was private, only that it changed is kept.
  if (old !== null && now !== null && old !== now) return { path, title, was: old, is: now, what: null }
  return { path, title, was: null, is: null, what: words.other }
}

/** Parts of an escalation that are not of its case. */
type Own = keyof typeof words.paths
const isOwn = (path: string): path is Own => Object.hasOwn(words.paths, path)

function ownWords(path: Own, was: unknown, is: unknown): string {
  if (path === 'decision' || path === 'closing') return is === null ? words.went : was === null ? words.came : words.other
  const say = { state: stateOf, holder: holderOf, author: nameOf, shared: (value: unknown) => words.shared[`${value === true}`], marks: marksOf }[path]
  return words.wasIs(say(was), say(is))
}

const stateOf = (state: unknown) => texts.queue.states[state as Escalation['state']]
const nameOf = (somebody: unknown) => (somebody as { name?: string } | null)?.name ?? words.nobody
const marksOf = (marks: unknown) => words.marks(Array.isArray(marks) ? marks.length : 0)

function holderOf(holder: unknown): string {
  const { kind, person, queue } = holder as { kind: string; person?: { name: string }; queue?: string }
  if (kind === 'queue') return words.queue(queue ?? '')
  return person?.name ?? words.nobody
}

/** A field's text; of a row its own texts; null for what has none to compare. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value) || typeof value !== 'object') return null
  const { id: _, ...row } = value as Record<string, unknown>
  return Object.values(row)
    .filter((part) => typeof part === 'string')
    .join(' · ')
}
