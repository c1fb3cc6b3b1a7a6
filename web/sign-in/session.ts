import type { QueryClient } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { type Problem, Refused } from '../client.ts'

/** Signs in by password. Throws Refused; better-auth's addresses stand in no OpenAPI document. */
export async function signIn(email: string, password: string): Promise<void> {
  const answer = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw new Refused((await answer.json()) as Problem)
}

/** Ends the session, forgets everything that was read under it, and goes to the front door. */
export async function signOut(cache: QueryClient): Promise<void> {
  await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  cache.clear()
  location.assign(addresses.signIn().to)
}
