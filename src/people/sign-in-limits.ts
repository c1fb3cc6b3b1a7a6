import { networkOf } from '#src/foundation/networks.ts'
import type { AuthSettings } from './auth-options.ts'
import { knownDevice } from './device.ts'
import { refuse } from './refusals.ts'
import { countTry, keyOf, type Limit, takeBack } from './tries.ts'

/**
 * Failures within 15 minutes (docs/decisions/0016-guesses.md). From a browser in which the account has signed in before they are counted for
 * that browser alone. `account` is over all other browsers and addresses; `address` over all accounts.
 */
const most = { device: 10, pair: 10, account: 30, address: 100, password: 10 } as const

/** Bodies that name no account are no guesses. */
const mostUnreadable = 30

/** What is tried, of which account (a lower-case email address, or null), from which client address. */
type Try = { headers: Headers; account: string | null; address: string }

export function signInLimits({ secret, baseUrl }: AuthSettings, { headers, account, address }: Try): Limit[] {
  const network = networkOf(address)
  const key = (...parts: string[]) => keyOf(secret, ...parts)
  if (account === null) return [{ key: key('unreadable', network), most: mostUnreadable }]
  const device = knownDevice(headers, account, { secret, baseUrl })
  if (device !== null) return [{ key: key('device', account, device), most: most.device }]
  return [
    { key: key('pair', account, network), most: most.pair },
    { key: key('account', account), most: most.account },
    { key: key('address', network), most: most.address },
  ]
}

/** A stolen session must not be a way to guess the password behind it. */
export const passwordLimits = ({ secret }: AuthSettings, person: string): Limit[] => [{ key: keyOf(secret, 'password', person), most: most.password }]

/** Tokens and links: how many of one client address may be wrong. */
export async function countFailure(settings: AuthSettings, proof: 'token' | 'link', address: string): Promise<number | null> {
  const retryAfter = await countTry(settings.db, [{ key: keyOf(settings.secret, proof, networkOf(address)), most: most.address }])
  logFailure(settings, proof, { account: null, address }, retryAfter === null ? 'failed' : 'limited')
  return retryAfter
}

type Outcome = 'failed' | 'limited'

/** One line for each failure: by a hash of the account, which is the same each time, and never by what was typed. */
export function logFailure(
  settings: AuthSettings,
  proof: 'sign-in' | 'change-password' | 'token' | 'link',
  { account, address }: Pick<Try, 'account' | 'address'>,
  outcome: Outcome,
) {
  settings.log?.warn({ proof, outcome, account: account === null ? null : keyOf(settings.secret, 'log', account), address }, 'a proof of identity was refused')
}

/**
 * Makes a try within its limits. `work` answers whether it was a failure; what it throws was none. Refuses with 429 and when to come back.
 */
export async function withinLimits<T>(
  settings: AuthSettings,
  limits: readonly Limit[],
  work: () => Promise<{ failed: boolean; value: T }>,
  onOutcome: (outcome: Outcome) => void,
): Promise<T> {
  const retryAfter = await countTry(settings.db, limits)
  if (retryAfter !== null) {
    onOutcome('limited')
    throw refuse('people.too_many_tries', { retryAfter })
  }
  let failed = false
  try {
    const done = await work()
    failed = done.failed
    return done.value
  } finally {
    if (failed) onOutcome('failed')
    else await takeBack(settings.db, limits)
  }
}
