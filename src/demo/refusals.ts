import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

const counted = (count: number, one: string, more: string) => (count === 0 ? `no ${more}` : `${count} ${count === 1 ? one : more}`)

export const demoRefusals = {
  'demo.not_empty': {
    kind: 'conflict',
    title: 'Somebody is here already',
    detail: ({ people, escalations }: { people: number; escalations: number }) =>
      `The demo goes into a Baton in which nobody has begun yet, and in this one there are ${counted(people, 'person', 'people')} and ${counted(escalations, 'escalation', 'escalations')}. ` +
      'Give it a folder of its own: “BATON_DATA=./data/demo npx baton demo” does that.',
  },
} as const satisfies Catalogue

export const refuse = refuser(demoRefusals)
