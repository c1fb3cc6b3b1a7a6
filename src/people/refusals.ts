import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

const nothing = (sentence: string) => (_: object) => sentence

export const peopleRefusals = {
  'people.key_reused': {
    kind: 'conflict',
    title: 'Idempotency key used twice',
    detail: ({ key }: { key: string }) => `The key “${key}” already stands for another request; send a fresh one.`,
  },
  'people.key_expired': {
    kind: 'conflict',
    title: 'Idempotency key expired',
    detail: ({ key }: { key: string }) =>
      `The key “${key}” was used more than 7 days ago, and its answer is deleted. Check whether that request did what you want; if not, send it with a fresh key.`,
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
  'people.token_expired': {
    kind: 'unauthenticated',
    title: 'Token expired',
    detail: ({ expiredAt }: { expiredAt: string }) =>
      `This token expired on ${expiredAt.slice(0, 10)} (UTC). Make a new one in your account or with “baton tokens create”, and use that one instead.`,
  },
  'people.too_many_tokens': {
    kind: 'conflict',
    title: 'Too many tokens',
    detail: ({ most }: { most: number }) => `A person has at most ${most} active tokens. Revoke one that you no longer need, then make this one.`,
  },
  'people.weak_password': {
    kind: 'invalid',
    title: 'Password too easy to guess',
    detail: nothing('Choose a password that is hard to guess, such as four unrelated words.'),
  },
  'people.wrong_password': {
    kind: 'unauthenticated',
    title: 'That did not match',
    detail: nothing(
      'This e-mail address and password do not go together. Look at both once more; if the password is lost, an administrator can make you a new link.',
    ),
  },
  'people.access_ended': {
    kind: 'unauthenticated',
    title: 'Access ended',
    detail: nothing('An administrator ended your access while this request ran. Nothing was changed; ask an administrator if that was a mistake.'),
  },
  'people.role_changed': {
    kind: 'forbidden',
    title: 'Your role changed',
    detail: nothing('An administrator changed your role while this request ran. Nothing was changed; reload the page, and try again if you still can.'),
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
  'people.not_found': {
    kind: 'not_found',
    title: 'Not found',
    detail: ({ what }: { what: 'person' | 'team' | 'token' | 'view' | 'session' }) => `There is no such ${what}, or it is not yours to see.`,
  },
  'people.unknown_email': {
    kind: 'not_found',
    title: 'Nobody has this address',
    detail: ({ email }: { email: string }) => `Nobody here has the e-mail address ${email}. Add them with “baton people add”.`,
  },
  'people.email_taken': {
    kind: 'conflict',
    title: 'Address taken',
    detail: ({ email }: { email: string }) => `Somebody here has the e-mail address ${email} already. Change them, or make them a new link.`,
  },
  'people.administrators_only': { kind: 'forbidden', title: 'Somebody else has to do this', detail: nothing('Only an administrator may do this.') },
  'people.last_administrator': {
    kind: 'conflict',
    title: 'The last administrator',
    detail: ({ name }: { name: string }) =>
      `Without ${name}, no administrator could sign in. Make another person an administrator first. They count when they have chosen a password.`,
  },
  'people.has_left': {
    kind: 'conflict',
    title: 'No longer here',
    detail: ({ name }: { name: string }) => `${name} has left. Say that they are back first (“left”: false), then make the link.`,
  },
  'people.link_over': {
    kind: 'not_found',
    title: 'This link no longer works',
    detail: nothing(
      'It has been used, has been replaced by a newer one, or is older than 7 days. Ask an administrator for a new link. Of set-up links, the one that the last start printed is the newest.',
    ),
  },
  'people.slack_taken': {
    kind: 'conflict',
    title: 'Slack account linked already',
    detail: ({ slackId }: { slackId: string }) =>
      `The Slack account ${slackId} belongs to somebody else here, or you have another one. Remove that link first: its owner does it under their account, an administrator under People.`,
  },
  'people.slack_not_found': {
    kind: 'conflict',
    title: 'Nothing to confirm',
    detail: ({ slackId }: { slackId: string }) =>
      `Slack has not said within the last 7 days that ${slackId} is your account. Press something of Baton’s in Slack, such as /escalate; then confirm it here.`,
  },
  'people.team_taken': {
    kind: 'conflict',
    title: 'Name taken',
    detail: ({ name }: { name: string }) => `There is a team called “${name}” already. Choose another name.`,
  },
  'people.too_many_views': {
    kind: 'conflict',
    title: 'Too many views',
    detail: ({ most }: { most: number }) => `You keep ${most} views already. Delete one you no longer open, then save this one.`,
  },
  'people.too_many_filters': {
    kind: 'invalid',
    title: 'Too many filters',
    detail: ({ most }: { most: number }) => `A view has at most ${most} filters.`,
  },
  'people.unknown_members': {
    kind: 'invalid',
    title: 'Nobody known by that id',
    detail: ({ count }: { count: number }) => (count === 1 ? 'One member is not known here.' : `${count} members are not known here.`),
  },
} as const satisfies Catalogue

export const refuse = refuser(peopleRefusals)
