import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

// biome-ignore format: one move, one line
const verbs = {
  edit: 'edited', submit: 'submitted', accept: 'accepted', return: 'returned', decide: 'decided', close: 'closed as carried out', 'self-serve': 'closed as self-served',
  withdraw: 'withdrawn', assign: 'assigned', release: 'released', wait: 'paused', resume: 'resumed', divert: 'diverted', merge: 'merged', reopen: 'reopened',
}

type Moving = { move: keyof typeof verbs; state: string; number: string; standing: string }

export const escalationRefusals = {
  'escalation.not_found': {
    kind: 'not_found',
    title: 'No such escalation',
    detail: ({ id }: { id: string }) => `There is no escalation ${id}, or it is a draft that its author has not shared.`,
  },
  'escalation.not_yours': {
    kind: 'forbidden',
    title: 'Somebody else has to make this move',
    detail: ({ because }: { move: string; rule: string; because: string }) => because,
  },
  'escalation.cannot_move': {
    kind: 'conflict',
    title: 'This cannot be done now',
    detail: ({ move, number, standing }: Moving) => `${number} cannot be ${verbs[move]}: ${standing}.`,
  },
  'escalation.waiting': {
    kind: 'conflict',
    title: 'It already waits',
    detail: ({ number, standing }: Moving) => `${number} already waits: ${standing}. End that wait first.`,
  },
  'escalation.not_waiting': {
    kind: 'conflict',
    title: 'It does not wait',
    detail: ({ number, standing }: Moving) => `${number} waits for nothing: ${standing}.`,
  },
  'escalation.not_ready': {
    kind: 'invalid',
    title: 'The escalation is not complete yet',
    detail: ({ number, open }: { number: string; open: number }) =>
      `${number} cannot be submitted yet: ${open === 1 ? 'one thing is' : `${open} things are`} open. Each finding says which field, and how to mend it.`,
  },
  'escalation.invalid': {
    kind: 'invalid',
    title: 'Some fields need mending',
    detail: ({ number, count }: { number: string; count: number }) =>
      `${number} is as it was: ${count === 1 ? 'one field needs' : `${count} fields need`} mending first.`,
  },
  'escalation.unfit': {
    kind: 'invalid',
    title: 'This case cannot be kept as it is',
    detail: ({ count }: { count: number }) => `Nothing was saved: ${count === 1 ? 'one field has' : `${count} fields have`} to be changed first.`,
  },
  'escalation.no_comment': {
    kind: 'not_found',
    title: 'No such comment',
    detail: ({ number }: { number: string }) => `${number} has no such comment, or it has been taken back.`,
  },
  'escalation.cannot_join': {
    kind: 'conflict',
    title: 'Nobody can join this now',
    detail: ({ number, goesOn, author }: { number: string; goesOn: string | null; author: string | null }) => {
      if (goesOn !== null) return `${number} was merged into ${goesOn}, which goes on: join that one.`
      if (author !== null) return `${number} is still a draft: ask ${author} to submit it, or escalate your own.`
      return `${number} is closed. Read how it ended; if that does not help your customer, ask its author or Tier 2 to reopen it, or escalate your own.`
    },
  },
  'escalation.joined_already': {
    kind: 'conflict',
    title: 'You have joined already',
    detail: ({ number, own }: { number: string; own: boolean }) =>
      own
        ? `${number} is yours, and about this very ticket: you hear of it anyway. Does another customer wait for it? Then give their ticket.`
        : `You have joined ${number} with this ticket already, and will hear of it. Does another customer wait for it? Then give their ticket.`,
  },
  'escalation.not_joined': {
    kind: 'not_found',
    title: 'Nobody waits there any more',
    detail: ({ number }: { number: string }) => `${number} has no such ticket among those who wait for it, or its owner has left.`,
  },
  'escalation.unknown_writer': {
    kind: 'invalid',
    title: 'The writer is not known here',
    detail: ({ email }: { email: string }) => `Nobody here has the e-mail address ${email}.`,
  },
  'escalation.no_drift': {
    kind: 'conflict',
    title: 'Nothing to say here',
    detail: ({ number }: { number: string }) => `This of the ticket of ${number} is as it should be, is just being put right, or somebody has said so already.`,
  },
  'escalation.closed_ticket': {
    kind: 'conflict',
    title: 'Baton opens no tickets',
    detail: ({ number }: { number: string }) => `Open the ticket of ${number} in the help desk, or say here that it is meant to be closed.`,
  },
  'escalation.no_help_desk': {
    kind: 'conflict',
    title: 'The help desk is not connected',
    detail: ({ number }: { number: string }) => `Baton cannot put the ticket of ${number} right without a help desk. Do it there by hand.`,
  },
  'version.stale': {
    kind: 'stale',
    title: 'It has changed since you read it',
    detail: ({ number, seen, version, paths }: { number: string; seen: number; version: number; paths: readonly string[] }) =>
      seen > version
        ? `${number} is at version ${version}; there is no version ${seen} yet. Read it again.`
        : `${number} has changed since you read it (${paths.join(', ')}). Read it again: what you wrote is still yours.`,
  },
} as const satisfies Catalogue

export const refuse = refuser(escalationRefusals)
