import type { TokensTable } from '#src/database/tables/people.ts'

type Scope = TokensTable['scope']

/** How a request proves who sends it. `session` is the secret in the cookie: it tells the session of this request from the others. */
export type Access = { by: 'session'; session: string } | { by: 'token'; id: string; scope: Scope }
