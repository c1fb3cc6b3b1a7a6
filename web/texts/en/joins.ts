import { count } from '../count.ts'

const customers = { one: 'more customer waits', other: 'more customers wait' }
const waited = { one: 'more customer waited', other: 'more customers waited' }

export const joins = {
  title: 'Who else waits for this',
  waiting: (number: number) => `${count(number, customers)} for this`,
  waited: (number: number) => `${count(number, waited)} for this`,
  short: (number: number) => `+${number}`,
  someone: 'A customer',
  by: (name: string) => `joined by ${name}`,
  byYou: 'joined by you',
  yours: 'You joined',
  more: 'Show more of them',
  evidence: (caption: string | null, at: number) => caption ?? `Evidence ${at}`,
  /** To whoever joined, once there is an answer. */
  tell: 'There is an answer. Your customer waits for it, too: tell them.',
  join: {
    button: 'Me too',
    /** To its author, who waits for it anyway. */
    ownButton: 'Another customer waits',
    of: (number: string) => `Me too: ${number}`,
    command: 'Me too: my customer waits for this as well',
    title: (number: string) => `Join ${number}`,
    why: 'You will hear of the answer as its author does, and Tier 2 sees that one more customer waits.',
    draft: 'What you are writing here is withdrawn; its evidence goes along.',
    ticket: 'Your ticket',
    ticketHint: 'Its address in the help desk, or its number',
    customer: 'Your customer',
    optional: 'if you like',
    send: 'Join',
    cancel: 'Cancel',
    empty: 'Give the ticket on which your customer waits.',
    done: (number: string) => `You joined ${number}. You will hear of the answer.`,
  },
  leave: {
    button: 'Leave',
    of: (customer: string) => `Leave: ${customer} does not wait any more`,
    done: (number: string) => `You left ${number} with that ticket.`,
  },
} as const
