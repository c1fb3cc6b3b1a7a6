import { count } from '../count.ts'

const tries = (attempts: number) => count(attempts, { one: 'try', other: 'tries' })

export const deliveries = {
  ticks: { saved: 'Saved', told: 'Slack told', tagged: 'Ticket tagged', assigned: 'Ticket assigned' },
  tickStates: {
    done: 'done',
    coming: 'on its way',
    hangs: 'hangs',
    'by-hand': 'to do by hand',
    changed: 'changed there',
    skipped: 'skipped',
    none: 'nothing to do',
  },
  ticksTitle: 'Told elsewhere',
  there: 'see it there',
  byHand: (number: number) => `${count(number, { one: 'thing', other: 'things' })} to do by hand`,
  hangs: (number: number) => `${count(number, { one: 'thing hangs', other: 'things hang' })}`,
  all: (number: number) => `All that was to be told (${number})`,
  why: {
    slack: 'Slack is not connected, so nobody was told there.',
    helpdesk: 'The help desk is not connected, so the ticket stays as it was.',
    browser: 'Shown in Baton.',
  },
  states: {
    pending: 'on its way',
    failed: (attempts: number) => `failed, after ${tries(attempts)}`,
    unsure: (attempts: number) => `nobody knows whether it arrived, after ${tries(attempts)}; it is looked up before it is said again`,
    sent: 'sent',
    'given-up': (attempts: number) => `given up, after ${tries(attempts)}`,
    'not-connected': 'not connected',
    replaced: 'not needed any more: a later one says it',
    'by-hand': (name: string) => `done by hand by ${name}`,
    skipped: (name: string, reason: string) => `skipped by ${name}: ${reason}`,
  },
  drift: {
    title: 'Changed on the ticket',
    about: (about: string, by: string | null) => (by === null ? `${about},` : `${about} by ${by},`),
    asks: (again: boolean) => (again ? 'Baton has put it right once already, and does not fight. What is meant?' : 'What is meant?'),
    byHand: 'Baton opens no tickets: open it in the help desk, or say that it is meant so.',
    putRight: 'Put right',
    accept: 'It is meant so',
    repairing: 'Baton is about to put it right.',
    accepted: (name: string) => `${name} says that it is meant so,`,
  },
  again: 'tried again',
  retry: 'Try again',
  done: 'Done by hand',
  allDone: 'All done by hand',
  skip: 'Skip…',
  skipping: { reason: 'Why it need not be said', send: 'Skip', placeholder: 'They sit beside me, and know.' },
  page: {
    detail:
      'What Baton was to say in Slack or on a ticket, and could not yet. It goes on trying by itself for a day; what it has given up needs somebody: put right what stands in the way and have it tried again, do it by hand, or skip it.',
    none: { title: 'Nothing hangs', detail: 'Whatever Baton had to say elsewhere was said, or is on its way.' },
    more: 'Show more',
  },
  mine: { title: 'Tell by hand', detail: 'What these places are not told by Baton itself. Copy the words, put them there, and tick it off.' },
} as const
