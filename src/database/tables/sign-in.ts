import type { Generated } from 'kysely'

/** Written by better-auth; read by people/sign-in.ts, and ended when somebody leaves. */
export type SessionsTable = {
  id: string
  person_id: string
  token: string
  expires_at: Date
  ip_address: string | null
  user_agent: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

/** Failed tries to prove who one is, by a hash of what they are counted for (people/tries.ts). */
export type TriesTable = { key: string; count: number; until: Date }

/** A way to sign in. With the provider `credential` it is a password, hashed by better-auth. */
export type AccountsTable = {
  id: string
  person_id: string
  account_id: string
  provider_id: 'credential'
  password: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}
