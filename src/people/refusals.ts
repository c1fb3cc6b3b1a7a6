import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

const nothing = (sentence: string) => (_: object) => sentence

export const peopleRefusals = {
  'people.key_reused': {
    kind: 'conflict',
    title: 'Idempotency key used twice',
    detail: ({ key }: { key: string }) => `The key “${key}” already stands for another request; send a fresh one.`,
  },
  'people.bad_token': {
    kind: 'unauthenticated',
    title: 'Token not valid',
    detail: nothing('This token is not one of ours. Send it whole, as “Authorization: Bearer baton_…”, or make a new one under your tokens.'),
  },
  'people.token_revoked': {
    kind: 'unauthenticated',
    title: 'Token revoked',
    detail: nothing('This token has been revoked. Make a new one, or ask an administrator.'),
  },
  'people.wrong_password': {
    kind: 'unauthenticated',
    title: 'That did not match',
    detail: nothing(
      'This e-mail address and password do not go together. Look at both once more; if the password is lost, an administrator can make you a new link.',
    ),
  },
  'people.signed_out': { kind: 'unauthenticated', title: 'Not signed in', detail: nothing('You are not signed in any more. Sign in, and try again.') },
  'people.sign_in_invalid': { kind: 'invalid', title: 'One field needs mending', detail: nothing('Mend the field that is named, and try again.') },
  'people.too_many_tries': {
    kind: 'too_many',
    title: 'Too many tries',
    detail: ({ retryAfter }: { retryAfter: number }) => `That was tried too often. Wait ${retryAfter} seconds, and try again.`,
  },
  'people.foreign_page': {
    kind: 'forbidden',
    title: 'Sent from another page',
    detail: nothing('This request came from a page that is not this Baton. Open Baton under its own address (BATON_URL), and sign in there.'),
  },
  'people.unknown_address': {
    kind: 'not_found',
    title: 'No such address',
    detail: ({ method, path }: { method: string; path: string }) => `There is nothing at ${method} ${path}. /api/docs lists what there is.`,
  },
  'people.request_too_large': { kind: 'too_large', title: 'Too large', detail: nothing('A sign-in takes at most 10,000 characters.') },
  'people.request_not_json': {
    kind: 'unsupported',
    title: 'Wrong content type',
    detail: nothing('Send the body as application/json, and say so in “Content-Type”.'),
  },
  'people.request_broken': { kind: 'malformed', title: 'Not readable', detail: nothing('The body is not well-formed JSON.') },
} as const satisfies Catalogue

export const refuse = refuser(peopleRefusals)
