/** One step of an escalation's life: who takes it, what is sent, and the events it must leave, each of them once. */
export type Step = { by: 'author' | 'tier2'; resource: string; body: object; leaves: readonly string[]; raises: number }

const step = (by: Step['by'], resource: string, body: object, leaves: readonly string[], raises = leaves.length): Step => ({
  by,
  resource,
  body,
  leaves,
  raises,
})

const decision = {
  decision: 'as-proposed',
  reason: 'It is what we did the last time.',
  assumptions: [
    { id: 'a1', holds: 'true' },
    { id: 'a2', holds: 'unknown' },
  ],
}

/** From draft to closed, through a return and a decision straight from the queue: two events in one transaction. */
export const life: readonly Step[] = [
  step('author', 'submissions', {}, ['submitted']),
  step('tier2', 'acceptances', {}, ['accepted']),
  step('tier2', 'comments', { text: 'I am looking into it.' }, ['commented'], 0),
  step('tier2', 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] }, ['returned']),
  step('author', 'submissions', {}, ['submitted']),
  step('tier2', 'decisions', decision, ['accepted', 'decided']),
  step('author', 'closings', { outcome: 'carried-out', done: 'Copied by hand.', customerTold: 'yes' }, ['closed']),
]
