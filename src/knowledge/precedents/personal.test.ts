import { expect, test } from 'vitest'
import { mendingOf, personalIn } from './personal.ts'

const whose = { customer: 'Northwind Sky Agency GmbH', ticket: 'https://app.intercom.com/a/inbox/abc/inbox/conversation/215470012345' }
const found = (text: string, of: Partial<typeof whose> = {}) => personalIn(text, { ...whose, ...of }).map(({ kind, text }) => `${kind}: ${text}`)

test.each([
  ['Northwind Sky Agency GmbH wants copies.', ['customer: Northwind Sky Agency GmbH']],
  ['northwind sky agency gmbh wants copies.', ['customer: northwind sky agency gmbh']],
  ['What Northwind’s owner wants, northwind’s editors do not.', ['customer: Northwind', 'customer: northwind']],
  ['Sky asked; the sky is the limit.', ['customer: Sky']],
  ['An agency with a GmbH asks about northwinds.', []],
  ['Write to ana.b+x@mail.example.co.uk, please.', ['email: ana.b+x@mail.example.co.uk']],
  ['Call +49 (30) 123 45-67, 0171 2345678 or (555) 123-4567.', ['phone: +49 (30) 123 45-67', 'phone: 0171 2345678', 'phone: (555) 123-4567']],
  ['Since 2026-03-02, or 03-02-2026, for 12,000 rows, 0.5 hours, in 40 of 120 sites.', []],
  ['Conversation 215470012345 says so.', ['ticket: 215470012345']],
  ['As in ticket #48213 and #1234567; step #3.', ['ticket: ticket #48213', 'ticket: #1234567']],
  ['See https://app.example.com/w/48213/edit, and https://help.example.com/roles.', ['link: https://app.example.com/w/48213/edit']],
  [
    'See https://x.example.com/?key=Zx81aaQ and https://x.example.com/o/3f2a9c71b0de44.',
    ['link: https://x.example.com/?key=Zx81aaQ', 'link: https://x.example.com/o/3f2a9c71b0de44'],
  ],
  ['See https://northwind.example.com/start.', ['customer: northwind']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('says where each thing stands, in the order of the text', () => {
  const text = 'Ask a@b.example about Northwind.'
  const places = personalIn(text, whose)

  expect(places.map(({ at, text: found }) => text.slice(at, at + found.length))).toEqual(['a@b.example', 'Northwind'])
})

test('a name of signs alone, or no name, is found nowhere; signs in a name are nothing but signs', () => {
  expect(found('( ) everything', { customer: '(.*)' })).toEqual([])
  expect(found('everything', { customer: null, ticket: null } as never)).toEqual([])
  expect(found('C++ (Berlin) asks; c__ too.', { customer: 'C++ (Berlin)' })).toEqual(['customer: C++ (Berlin)'])
})

test('a long text is looked through at once', () => {
  const began = performance.now()
  for (const part of ['0 ', '-', 'a@', '+1 ', 'https://', '(0']) personalIn(part.repeat(20_000 / part.length), whose)
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('each is told with how to mend it', () => {
  expect(mendingOf({ kind: 'email', text: 'a@b.example', at: 0 })).toBe('“a@b.example” is an e-mail address. Say whose it is in general, such as “the owner”.')
})

const long = Array.from({ length: 25 }, (_, at) => `Mustermann${at % 3}`).join(' ')

test.each([
  ['a name of repeated words', { customer: long, ticket: null }, `${long} `.repeat(60), { kind: 'customer', text: long.slice(0, long.lastIndexOf(' ', 200)) }],
  ['a name of single letters', { customer: 'a b '.repeat(4_000), ticket: null }, 'a b '.repeat(5_000), { kind: 'customer' }],
  ['a name that is an expression', { customer: '(a+)+$ [x]{9} \\p{L}*', ticket: null }, 'asks (a+)+$  [X]{9} \\p{l}*, too', { text: '(a+)+$  [X]{9} \\p{l}*' }],
  [
    'a name of thousands of words',
    { customer: Array.from({ length: 4_000 }, (_, at) => `x${at}y`).join(' '), ticket: null },
    'x7y asks x3999y',
    { text: 'x7y' },
  ],
  ['a name without end', { customer: 'z'.repeat(20_000), ticket: null }, 'z'.repeat(20_000), { text: 'z'.repeat(20_000), at: 0 }],
  [
    'a ticket of thousands of numbers',
    { customer: null, ticket: Array.from({ length: 3_000 }, (_, at) => 10_000 + at).join(' ') },
    'As in 12345.',
    { text: '12345' },
  ],
  ['an address without end', { customer: null, ticket: null }, `${'a.'.repeat(9_000)}b@x.example`, { kind: 'email' }],
  ['a link without a number', { customer: 'Riverside', ticket: null }, `https://${'a-'.repeat(9_000)} Riverside`, { kind: 'customer' }],
  ['letters of other scripts', { customer: 'Riverside', ticket: null }, `${'テスト'.repeat(6_000)} Riverside`, { text: 'Riverside' }],
])('%s is looked for in time that grows with the text alone', (_, whose, text, first) => {
  expect(personalIn(text, whose)[0]).toMatchObject(first)
})
