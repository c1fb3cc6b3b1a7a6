import { z } from 'zod'
import type { CaseInput } from '#src/cases/case.ts'

/** A case in the few words of the script: `|` parts what belongs together, and rows get their ids by their place (`s1`, `s2`; `c`, `r`, `a`). */
export const Notation = z.strictObject({
  ticket: z.string(),
  /** name | persona | plan | health | notes */
  customer: z.string(),
  /** criterion | proof */
  criteria: z.array(z.string()),
  ask: z.string(),
  blocker: z.string(),
  /** verdict | what was done | what was seen */
  steps: z.array(z.string()),
  /** caption | file name | its text */
  show: z.array(z.string()),
  waiver: z.string(),
  propose: z.string(),
  /** kind | where | title; of a `precedent`, “where” is the key of the earlier case of the script that it was decided in. */
  references: z.array(z.string()),
  assume: z.array(z.string()),
  confidence: z.enum(['low', 'medium', 'high']),
  extra: z.record(z.string(), z.string()),
})
export type Notation = z.infer<typeof Notation>

const parts = (line: string) => line.split('|').map((part) => part.trim() || null)

/** A file that a case shows. */
type Shown = { caption: string; name: string; text: string }

/** What only the database knows: the id of the precedent made of a key (the escalation's number, where none was made), and the ids of the uploads, in the order of `show`. */
type Known = { precedentOf(key: string): string; uploads: readonly string[] }

/** The case as the API takes it; of a part of the notation, that part, as a patch. */
export function written(given: Partial<Notation>, { precedentOf, uploads }: Known): CaseInput {
  const { customer, criteria, steps, show, waiver, propose, references, assume, confidence, ...plain } = given
  const proposal = present({
    recommendation: propose,
    references: references?.map((line, at) => reference(line, `r${at + 1}`, precedentOf)),
    assumptions: assume?.map((text, at) => ({ id: `a${at + 1}`, text })),
    confidence,
  })
  return {
    ...plain,
    ...present({
      customer: customer === undefined ? undefined : customerIn(customer),
      criteria: criteria?.map((line, at) => ({ id: `c${at + 1}`, ...named(line, ['criterion', 'proof']) })),
      steps: steps?.map((line, at) => ({ id: `s${at + 1}`, ...named(line, ['verdict', 'did', 'saw']) })),
      evidence: show && shownIn(given).map(({ caption }, at) => ({ id: uploads[at] ?? '', caption })),
      evidenceWaiver: waiver,
      proposal: Object.keys(proposal).length > 0 ? proposal : undefined,
    }),
  } as CaseInput // `Case` and the merge patch judge it, as they judge what comes by any door
}

/** The files that it shows. */
export const shownIn = ({ show = [] }: Partial<Notation>): Shown[] =>
  show.map(parts).map(([caption, name, text]) => ({ caption: caption ?? '', name: name ?? '', text: `${text}\n` }))

/** The keys of the earlier cases that it cites. */
export const precedentsIn = ({ references = [] }: Partial<Notation>) =>
  references.map(parts).flatMap(([kind, where]) => (kind === 'precedent' && where ? [where] : []))

const named = (line: string, names: readonly string[]) => Object.fromEntries(parts(line).map((part, at) => [names[at] ?? 'rest', part]))

const customerIn = (line: string) => present(named(line, ['name', 'persona', 'plan', 'health', 'notes']))

function reference(line: string, id: string, precedentOf: (key: string) => string) {
  const [kind, where, title] = parts(line)
  return { id, kind, title, ...(kind === 'precedent' ? { target: precedentOf(where ?? '') } : { url: where }) }
}

const present = (given: object) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
