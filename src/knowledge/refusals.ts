import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

const nothing = (sentence: string) => (_: object) => sentence

export const knowledgeRefusals = {
  'precedent.not_found': { kind: 'not_found', title: 'No such precedent', detail: ({ id }: { id: string }) => `There is no precedent ${id}.` },
  'precedent.no_decision': {
    kind: 'conflict',
    title: 'Nothing has been decided',
    detail: ({ number }: { number: string }) => `${number} has no decision now, and a precedent is made of one. Decide it first.`,
  },
  'precedent.invalid': {
    kind: 'invalid',
    title: 'Some fields need mending',
    detail: ({ count }: { count: number }) => `Nothing is changed: ${count === 1 ? 'one field needs' : `${count} fields need`} mending first.`,
  },
  'precedent.personal': {
    kind: 'invalid',
    title: 'This may belong to one customer',
    detail: ({ count }: { count: number }) =>
      `${count === 1 ? 'One thing' : `${count} things`} in it may belong to one customer, and everybody reads a precedent. Mend it, or send “acknowledged”: true if it is meant to stand there.`,
  },
  'precedent.leads_publish': {
    kind: 'forbidden',
    title: 'A lead has to publish it',
    detail: nothing('Only a lead or an administrator publishes a precedent. Propose it without “publish”: they find it under Precedents.'),
  },
  'precedent.not_yours': {
    kind: 'forbidden',
    title: 'Somebody else has to do this',
    detail: ({ because }: { move: string; because: string }) => because,
  },
  'precedent.cannot': {
    kind: 'conflict',
    title: 'This cannot be done now',
    detail: ({ move, state }: { move: keyof typeof done; state: keyof typeof standing }) => `It cannot be ${done[move]}: ${standing[state]}.`,
  },
  'precedent.cannot_overrule': {
    kind: 'conflict',
    title: 'This one cannot overrule it',
    detail: ({ because }: { because: string }) => because,
  },
} as const satisfies Catalogue

const done = { change: 'changed', publish: 'published', overrule: 'overruled', retire: 'retired' }
const standing = {
  proposed: 'it has only been proposed so far',
  published: 'it is published already',
  overruled: 'another precedent has overruled it',
  retired: 'it has been retired',
}

export const refuse = refuser(knowledgeRefusals)
