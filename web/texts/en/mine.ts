export const mine = {
  title: 'Mine',
  groups: {
    answer: { title: 'Answer a question', detail: 'A colleague waits for your answer before they can decide.' },
    mend: { title: 'Mend and submit again', detail: 'Sent back to you, with the fields to mend marked.' },
    carryOut: { title: 'Carry out, and tell the customer', detail: 'Decided. It is over once it is done and the customer knows.' },
    decide: { title: 'Decide', detail: 'You have accepted these; their authors wait for your decision.' },
    finish: { title: 'Finish and submit', detail: 'Drafts that only you go on with, parked ones among them.' },
  },
  others: { title: 'Waiting for others', detail: 'You wrote it, decided it, hold it or joined it; somebody else does the next thing.' },
  nothing: {
    title: 'Nothing waits for you',
    detail: 'What comes back to you, what is decided for you to carry out, and your drafts will stand here.',
    escalate: 'Escalate',
    triage: 'See what is to triage',
  },
  more: 'Show more',
  keys: { title: 'The list', next: 'Next escalation', previous: 'Previous escalation', open: 'Open it' },
} as const
