import { describe, expect, test } from 'vitest'
import { promisedTime } from './promised-time.ts'

describe('words for a customer promise a time', () => {
  test.each([
    ['We will copy your templates by tomorrow morning.', 'by tomorrow'],
    ['You will have it tomorrow.', 'tomorrow'],
    ['The refund arrives within 3-5 business days.', 'within 3-5 business days'],
    ['It will be done in two weeks.', 'in two weeks'],
    ['DevOps changes it in the next few hours.', 'in the next few hours'],
    ['DevOps changes it in the next 24 hours.', 'in the next 24 hours'],
    ['Expect it before 5 March, at the latest.', 'before 5 March'],
    ['It is switched on Monday.', 'on Monday'],
    ['We call you at 5 pm.', 'at 5 pm'],
    ['You get it By The End Of The Week.', 'By The End Of The Week'],
    ['It is done later today.', 'later today'],
  ])('%s', (text, words) => expect(promisedTime(text)).toBe(words))
})

describe('a time that is not promised is none', () => {
  test.each([
    'We copy your templates to the eleven workspaces for you.',
    'The invoices of the last 3 days stay as they are.',
    'You can try it for 30 days.',
    'It was changed in two of your workspaces, and may stay.',
    'Since Monday your plan includes today’s limits.',
  ])('%s', (text) => expect(promisedTime(text)).toBeNull())
})
