import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

export const peopleRefusals = {
  'people.key_reused': {
    kind: 'conflict',
    title: 'Idempotency key used twice',
    detail: ({ key }: { key: string }) => `The key “${key}” already stands for another request; send a fresh one.`,
  },
} as const satisfies Catalogue

export const refuse = refuser(peopleRefusals)
