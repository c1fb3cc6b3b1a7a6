import type { BetterAuthOptions } from 'better-auth'
import type { Database } from '#src/database/database.ts'
import { newId } from '#src/foundation/ids.ts'
import type { Log } from '#src/foundation/log.ts'
import { addressHeader } from './auth-request.ts'
import { longestPassword, shortestPassword } from './password-rule.ts'
import { sessionLasts, useIsNotedAfter } from './session.ts'

/** `baseUrl`: where people reach this Baton. `secret` signs the cookies; another one ends all sessions. `log` hears of failed tries to sign in. */
export type AuthSettings = { db: Database; secret: string; baseUrl: string; log?: Log }

export const cookiePrefix = 'baton'

/** Which of our tables and columns better-auth keeps its things in. */
const dates = { createdAt: 'created_at', updatedAt: 'updated_at' }
const expiring = { ...dates, expiresAt: 'expires_at' }
const tables = {
  user: { modelName: 'people', fields: { ...dates, emailVerified: 'email_verified' } },
  session: { modelName: 'sessions', fields: { ...expiring, userId: 'person_id', ipAddress: 'ip_address', userAgent: 'user_agent' } },
  account: {
    modelName: 'accounts',
    fields: {
      ...dates,
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'verifications', fields: expiring },
}

/** How better-auth is to behave. Nothing leaves the machine: no telemetry, no mail, no provider. */
export function authOptions({ db, secret, baseUrl }: AuthSettings) {
  return {
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    database: { db, type: 'postgres' },
    user: tables.user,
    session: { ...tables.session, expiresIn: sessionLasts, updateAge: useIsNotedAfter },
    account: tables.account,
    verification: tables.verification,
    rateLimit: { enabled: false }, // it counts successes, and by address alone; sign-in-limits.ts does better
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword, maxPasswordLength: longestPassword },
    databaseHooks: { session: { create: { before: async ({ userId }) => ((await isHere(db, userId)) ? undefined : false) } } },
    trustedOrigins: (request) => (request ? sameHost(request) : []),
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: true }, // its faults reach our log instead of the console
    advanced: {
      cookiePrefix,
      database: { generateId: newId, validateSchema: false },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      disableOriginCheck: false, // said aloud, because under a test runner the default is another
      disableCSRFCheck: false,
    },
  } satisfies BetterAuthOptions
}

/** Whoever has left keeps their password's row, and gets no session for it. */
function isHere(db: Database, personId: string) {
  return db.selectFrom('people').select('id').where('id', '=', personId).where('left_at', 'is', null).executeTakeFirst()
}

/** A page may act on the host it came from, whichever of its names people use for it inside the office. */
function sameHost({ headers, url }: Request): string[] {
  const origin = headers.get('origin') ?? ''
  const host = headers.get('host') ?? new URL(url).host
  return URL.canParse(origin) && new URL(origin).host === host ? [origin] : []
}
