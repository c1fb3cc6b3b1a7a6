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
  'knowledge.no_article': {
    kind: 'not_found',
    title: 'No such article',
    detail: ({ id }: { id: string }) => `There is no article ${id}. Look for it under Knowledge.`,
  },
  'knowledge.imported': {
    kind: 'conflict',
    title: 'Written elsewhere',
    detail: ({ title }: { title: string }) =>
      `“${title}” is imported: title and text are changed where it comes from, and come here with the next import. Its owner, its review date and whether it is offered can be changed here.`,
  },
  'knowledge.article_stale': {
    kind: 'stale',
    title: 'It has changed since you read it',
    detail: ({ title, seen, version }: { title: string; seen: number; version: number }) =>
      `“${title}” is at version ${version}; you read version ${seen}. Read it again: what you wrote is still yours.`,
  },
  'knowledge.not_your_lookup': {
    kind: 'forbidden',
    title: 'Somebody else writes this',
    detail: ({ name }: { name: string }) => `Only ${name}, who writes this escalation, says what does and does not answer it.`,
  },
  'knowledge.not_offered': {
    kind: 'not_found',
    title: 'This was not offered',
    detail: ({ id }: { id: string }) => `Nothing with the id ${id} was offered for this escalation. Ask for suggestions first.`,
  },
  'knowledge.not_asked': {
    kind: 'conflict',
    title: 'Nobody is asked this now',
    detail: ({ number }: { number: string }) =>
      `Whether ${number} held is asked seven days after something answered it, or a precedent was carried out, and as long as it stays closed.`,
  },
  'knowledge.not_asked_you': {
    kind: 'forbidden',
    title: 'Somebody else is asked this',
    detail: ({ name }: { name: string }) => `${name} is asked whether it held; its author, Tier 2 or a lead can say it as well.`,
  },
  'knowledge.no_difference': {
    kind: 'not_found',
    title: 'No such difference',
    detail: ({ id }: { id: string }) =>
      `There is no difference ${id} any more: one of the two may have been opened again, or decided anew. Look at the list again.`,
  },
  'knowledge.explained': {
    kind: 'conflict',
    title: 'This has been explained',
    detail: ({ name, reason }: { name: string; reason: string }) => `${name} has said why the two differ: “${reason}”. Look at the list again.`,
  },
  'knowledge.invalid': {
    kind: 'invalid',
    title: 'Some fields need mending',
    detail: ({ count }: { count: number }) => `Nothing was changed: ${count === 1 ? 'one field needs' : `${count} fields need`} mending first.`,
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
