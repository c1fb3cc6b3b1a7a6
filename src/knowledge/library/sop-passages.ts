import type { Sop } from '#src/sops/sop.ts'

/** A part of an SOP that says something by itself. `id` is `name#part`. */
export type SopPassage = { id: string; title: string; text: string }

/** What an SOP says to whoever reads it, part by part. Its fields and sample say how to write, and answer nobody's customer. */
export function passagesOf({ name, title, summary, criteria, notFor, flow }: Sop): SopPassage[] {
  const one = (part: string, heading: string, text: string): SopPassage => ({ id: `${name}#${part}`, title: `${title}: ${heading}`, text })
  return [
    { id: `${name}#summary`, title, text: summary },
    one('flow', 'what happens, step by step', flow.map((step, at) => `${at + 1}. ${step}`).join('\n')),
    ...criteria.map(({ id, title, proof }) => one(`criteria.${id}`, title, proof.question)),
    ...notFor.map(({ id, title, because }) => one(`not-for.${id}`, title, because)),
  ]
}
