import { type Example, good } from './check.examples.ts'

/** Made up, and put together here, so that nobody who searches this repository for secrets is alarmed. */
const made = (...parts: readonly string[]) => parts.join('')
const letters = 'Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4z'

const held = (text: string) => ({ blocker: `Tier 1 has no access here. ${text}` })
const [email, card, secret] = ['advises clear.email blocker', 'advises clear.card blocker', 'advises clear.secret blocker']

/** What stands in clear, by where: the text, and what it holds that no finding may repeat. */
export const inClear: readonly (readonly [...Example, hidden: string])[] = [
  ['an e-mail address', held('Write to ada.lovelace+1@mail.example.com.'), [email], 'ada.lovelace'],
  ['an e-mail address with accents', held('renée@exämple.fr wrote'), [email], 'renée'],
  ['a card number', held('Paid with 4111 1111 1111 1111'), [card], '1111'],
  ['a card number without blanks', held('Amex 378282246310005.'), [card], '378282246310005'],
  ['a card number with hyphens', held('5555-5555-5555-4444'), [card], '5555'],
  ['a password', held('password: hunter2'), [secret], 'hunter2'],
  ['a password in a sentence', held('The password is Tr0ub4dor&3 for now'), [secret], 'Tr0ub4dor'],
  ['a password behind “=”', held('pwd=swordfish'), [secret], 'swordfish'],
  ['a quoted password', held('passphrase: "correct horse"'), [secret], 'correct'],
  ['an API key', held('api_key = 8f14e45fceea167a'), [secret], '8f14e45fceea167a'],
  ['a token in an address', held('https://api.example/v1?access_token=abcdef123456'), [secret], 'abcdef123456'],
  ['a password in an address', held(made('postgres://baton', ':', 'geheim@db.example/baton')), [secret], 'geheim'],
  ['a bearer token', held(made('Authorization: Bear', 'er ', letters)), [secret], letters],
  ['a JSON web token', held(made('eyJhbGciOiJI', '.eyJzdWIiOiIx', '.', letters)), [secret], letters],
  ['a private key', held(made('-----BEGIN RSA PRIVATE ', 'KEY-----\nMIIE')), [secret], 'MIIE'],
  ['a key of AWS', held(made('AKIA', 'IOSFODNN7EXAMPLE')), [secret], 'IOSFODNN7'],
  ['a token of GitHub', held(made('gh', 'p_', letters)), [secret], letters],
  ['a token of Slack', held(made('xox', 'b-', letters)), [secret], letters],
  ['a key of Stripe', held(made('sk_', 'live_', letters)), [secret], letters],
  ['a token of Intercom', held(made('dG9', 'rOj', letters)), [secret], letters],
  ['a token of ours', held(made('bat', 'on_', letters)), [secret], letters],
  ['a secret that could not be placed', { unplaced: ['password: hunter2'] }, ['advises clear.secret unplaced'], 'hunter2'],
  ['an address in the notes on the customer', { customer: { notes: 'ada@example.com' } }, ['advises clear.email customer.notes'], 'ada@'],
  ['an address in an extra field', { extra: { mail: 'ada@example.com' } }, ['advises clear.email extra.mail'], 'ada@'],
  [
    'a secret in place of a criterion',
    { criteria: [{ ...good.criteria[0], criterion: 'password: hunter2' }] },
    ['blocks criteria.unknown criteria[c1].criterion', 'advises clear.secret criteria[c1].criterion'],
    'hunter2',
  ],
  [
    'a secret in a reference',
    { proposal: { references: [{ id: 'r1', kind: 'link', url: 'https://docs.example/?token=abcdef123456' }] } },
    ['advises clear.secret proposal.references[r1].url'],
    'abcdef123456',
  ],
  [
    'a secret in a caption',
    { evidence: [{ ...good.evidence[0], caption: 'pwd=swordfish' }] },
    [`advises clear.secret evidence[${good.evidence[0]?.id}].caption`],
    'swordfish',
  ],
  ['all three at once', held('ada@example.com 4111111111111111 pwd=swordfish'), [email, card, secret], 'swordfish'],
]

/** What only looks like it. */
export const harmless: readonly Example[] = [
  ['a mention', held('Asked @tomas on Slack'), []],
  ['a package with its version', held('It came with left-pad@1.3.0'), []],
  ['a long number that is no card’s', held('Order 4111 1111 1111 1112'), []],
  ['an id in an address that passes Luhn', held('https://app.intercom.com/a/inbox/x/inbox/conversation/4111111111111111'), []],
  ['an id of an upload', held('01900000-0000-7000-8000-000000000001'), []],
  ['talk about a password', held('Password: reset by the customer, still refused'), []],
  ['more talk about a password', held('The password is correct, and the token was expired'), []],
  ['a password struck out', held('password: ********'), []],
  ['a password taken out', held('password=[redacted]'), []],
  ['a status behind “token”', held('token: 401 from the server'), []],
  ['the word bearer', held('The bearer of the ticket is a merchant'), []],
]
