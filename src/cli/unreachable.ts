import pg from 'pg'
import { Outage } from '#src/database/outage/outage.ts'

/** What a database user that is no owner hears; the doctor says it beforehand. */
export const noOwner = 'The user of DATABASE_URL may not make what Baton needs in its database. Make it the owner: ALTER DATABASE … OWNER TO …'

/** By the error codes of Node's network and of PostgreSQL 18 (appendix A, read 2026-11-23): 28 is authorization, 3D no such database. */
const shutOut = /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|28.{3}|3D.{3})$/
const notAllowed = '42501'
const certificate = /CERT|TLS|UNABLE_TO_VERIFY/

/** A database that cannot be used is said in the words of whoever set DATABASE_URL; anything else is passed on as it is. */
export function unreachable(found: unknown, { DATABASE_URL }: { DATABASE_URL?: string | undefined }) {
  const error = found instanceof Outage && found.cause ? found.cause : found // the outage behind it has the code
  if (DATABASE_URL === undefined || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  // Where a name has several addresses, and none answers, there is a code and no message.
  const keptOut = (check: string) => new Error(`The database of DATABASE_URL does not let us in: ${error.message || code}. ${check}`)
  if (shutOut.test(code)) return keptOut('Check host, database, user and password.')
  if (error instanceof pg.DatabaseError && code === notAllowed) return new Error(`${noOwner} (${error.message}).`)
  if (certificate.test(code) || /\bSSL\b/.test(error.message))
    return keptOut('Check sslmode in DATABASE_URL; NODE_EXTRA_CA_CERTS names a certificate of your own.')
  return error
}
