import { betterAuth } from 'better-auth'
import { type AuthSettings, authOptions } from './auth-options.ts'
import { refusalFor } from './auth-refusals.ts'
import { prepared } from './auth-request.ts'
import { changePassword } from './change-password.ts'
import { signIn } from './password-sign-in.ts'
import type { Person } from './person.ts'
import { refuse } from './refusals.ts'
import { personOfSession } from './session.ts'
import { sessionInCookie } from './session-cookie.ts'
import { countFailure } from './sign-in-limits.ts'

export type Auth = {
  /** A token or a link was not right: logs and counts it by client address. Answers null, or after how many seconds to try again. */
  countFailure(proof: 'token' | 'link', address: string): Promise<number | null>
  /** Answers `/api/auth/…`, or throws a refusal. `address`: the caller's IP address, by which tries are counted; `now`: Baton's time, the machine's unless it is given. */
  handler(request: Request, address?: string, now?: Date): Promise<Response>
  /** The session that a request's cookie names, if it is a cookie that we signed. */
  sessionToken(headers: Headers): Promise<string | null>
  /** Lets a session last on from now; the cookies that say so to the browser. */
  prolong(headers: Headers): Promise<string[]>
}

/** The endpoints of better-auth that Baton needs, and who they are for; all others stay closed. */
const endpoints = new Map([
  ['POST /api/auth/sign-in/email', 'anyone'],
  ['POST /api/auth/sign-out', 'anyone'],
  ['GET /api/auth/get-session', 'signed-in'],
  ['POST /api/auth/change-password', 'signed-in'],
])

/** Sign-in by better-auth 1.7, on our tables. A session lasts 30 days after its last use. */
export function openAuth(settings: AuthSettings): Auth {
  const better = betterAuth(authOptions(settings))
  const sessionToken = (headers: Headers) => sessionInCookie(headers, settings)
  return {
    sessionToken,
    countFailure: (proof, address) => countFailure(settings, proof, address),
    prolong: async (headers) => {
      // Somebody may end the session at this very moment: whoever asked was still signed in, and the next request will not be.
      const asked = better.api.getSession({ headers, returnHeaders: true })
      return asked.then(
        (answer) => answer.headers.getSetCookie(),
        () => [],
      )
    },
    async handler(request, address = 'unknown', now = new Date()) {
      const { method, headers } = request
      const path = new URL(request.url).pathname
      const who = endpoints.get(`${method} ${path}`)
      if (!who) throw refuse('people.unknown_address', { method, path })
      const session = await sessionToken(headers)
      const person = who === 'signed-in' ? await mustBeSignedIn(settings, session) : null
      const sent = await prepared(request, address)
      if (path.endsWith('/sign-in/email')) return withoutToken(await signIn(settings, better, sent, address))
      if (path.endsWith('/change-password') && person && session !== null) {
        const { answer, stillActive } = await changePassword(settings, { person: person.id, session, address, now }, sent)
        return withoutToken(answer, { stillActive })
      }
      const answer = await better.handler(sent)
      if (!answer.ok) throw await refusalFor(answer, path)
      return withoutToken(answer)
    },
  }
}

// The cookie is closed to scripts; better-auth would repeat it in the body, where any script on the page can read it.
async function withoutToken(answer: Response, besides?: object) {
  const body = JSON.parse(await answer.text(), (name, value: unknown) => (name === 'token' ? undefined : value))
  return new Response(JSON.stringify(besides ? { ...body, ...besides } : body), answer)
}

// better-auth alone would let somebody who has left go on.
async function mustBeSignedIn({ db }: AuthSettings, token: string | null): Promise<Person> {
  const signed = token === null ? null : await personOfSession(db, token)
  if (!signed) throw refuse('people.signed_out', {})
  return signed.person
}
