import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

/** What the door itself refuses, before the domain is asked. */
export const httpRefusals = {
  'request.malformed': {
    kind: 'malformed',
    title: 'Not readable',
    detail: ({ reason }: { reason: string }) => `The request could not be read: ${reason}.`,
  },
  'request.no_key': {
    kind: 'malformed',
    title: 'Idempotency key missing',
    detail: (_: object) => 'Send a fresh “Idempotency-Key” header (8 to 200 visible characters) with every wish, and the same one with every retry.',
  },
  'request.no_version': {
    kind: 'unconditional',
    title: 'Version missing',
    detail: (_: object) => 'Send the ETag of the escalation as you read it in “If-Match”, such as "7", so that nobody’s change is overwritten unseen.',
  },
  'request.invalid': {
    kind: 'invalid',
    title: 'Some fields need mending',
    detail: ({ count }: { count: number }) => (count === 1 ? 'One field needs mending.' : `${count} fields need mending.`),
  },
  'request.unknown_route': {
    kind: 'not_found',
    title: 'No such address',
    detail: ({ method, path }: { method: string; path: string }) => `There is nothing at ${method} ${path}. /api/docs lists what there is.`,
  },
  'request.too_large': {
    kind: 'too_large',
    title: 'Too large',
    detail: ({ most }: { most: string }) => `The request is larger than ${most}. Send less at once.`,
  },
  'request.wrong_type': {
    kind: 'unsupported',
    title: 'Wrong content type',
    detail: ({ expected }: { expected: string }) => `Send the body as ${expected}, and say so in “Content-Type”.`,
  },
  'request.wrong_encoding': {
    kind: 'unsupported',
    title: 'Compressed body',
    detail: ({ encoding }: { encoding: string }) => `A body in “Content-Encoding: ${encoding}” is not read. Send it without compression.`,
  },
  'request.wrong_charset': {
    kind: 'unsupported',
    title: 'Wrong charset',
    detail: ({ charset }: { charset: string }) => `A body in the charset “${charset}” is not read. Send it as UTF-8.`,
  },
  'request.too_slow': {
    kind: 'too_slow',
    title: 'Too slow',
    detail: (_: object) => 'The request took too long to arrive. Send it again, over a faster line or with less in it.',
  },
  'request.busy': {
    kind: 'unavailable',
    title: 'Too much to do',
    detail: ({ retryAfter }: { retryAfter: number }) => `Baton has as many requests to answer as it can. Try again in ${retryAfter} seconds.`,
  },
  'request.too_many_at_once': {
    kind: 'too_many',
    title: 'Too many requests at once',
    detail: ({ most, retryAfter }: { most: number; retryAfter: number }) =>
      `One person can have ${most} requests running at once. Wait for some of yours to be answered, and try again in ${retryAfter} seconds.`,
  },
  'request.too_many_ahead': {
    kind: 'too_many',
    title: 'Too many requests sent ahead',
    detail: ({ most, retryAfter }: { most: number; retryAfter: number }) =>
      `A connection can have ${most} requests that wait for the answer to an earlier one. This connection closes. Open another, and try again in ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}.`,
  },
  'request.too_many_uploads': {
    kind: 'too_many',
    title: 'Too many uploads at once',
    detail: ({ most, retryAfter }: { most: number; retryAfter: number }) =>
      `One person can upload ${most} files at once. Wait for one of yours to finish, and try again in ${retryAfter} seconds.`,
  },
  'request.too_many_streams': {
    kind: 'too_many',
    title: 'Too many streams of changes',
    detail: ({ subject, most }: { subject: 'You have' | 'This token has'; most: number; retryAfter: number }) =>
      `${subject} ${most} streams of changes open, which is the limit. Close one of them, and try again.`,
  },
  'request.other_site': {
    kind: 'forbidden',
    title: 'Not from a page of Baton',
    detail: (_: object) => 'In a session, files are taken only from Baton’s own pages. Anything else uploads with a token, as “Authorization: Bearer baton_…”.',
  },
  'request.other_host': {
    kind: 'misdirected',
    title: 'Not the address of this Baton',
    detail: ({ host, url }: { host: string; url: string }) =>
      `This Baton is served at ${url}, and not at “${host}”. Open it there. If people use another address by now, set BATON_URL to that, and start Baton again; a proxy has to pass the “Host” header on, or be named in BATON_PROXIES.`,
  },
  'request.other_origin': {
    kind: 'malformed',
    title: 'Sent from another page',
    detail: ({ url }: { url: string }) =>
      `This request came from a page that is not this Baton. Open Baton at ${url} and try again there; a script leaves “Origin” out.`,
  },
  'people.not_signed_in': {
    kind: 'unauthenticated',
    title: 'Not signed in',
    detail: (_: object) => 'Sign in, or send a valid token as “Authorization: Bearer baton_…”.',
  },
  'people.needs_session': {
    kind: 'forbidden',
    title: 'Not with a token',
    detail: (_: object) => 'This gives or ends access, so a token may not do it. Sign in and do it in the browser, or use the command line on the server.',
  },
  'people.read_only_token': {
    kind: 'forbidden',
    title: 'Token may only read',
    detail: (_: object) => 'This token has the scope “read”, and this request changes something. Use a token with the scope “write”.',
  },
  'people.wrong_role': {
    kind: 'forbidden',
    title: 'Somebody else has to do this',
    detail: ({ who }: { who: string }) => `Only ${who} may do this.`,
  },
} as const satisfies Catalogue

export const refuse = refuser(httpRefusals)
