import type { QueryClient } from '@tanstack/react-query'
import type { StillActiveView } from '../access/StillActive.tsx'
import { addresses } from '../addresses.ts'
import { type Problem, Refused } from '../client.ts'

/** Signs in by password. Throws Refused; better-auth's addresses stand in no OpenAPI document. */
export const signIn = (email: string, password: string) => ask('sign-in/email', { email, password })

/** Changes your own password, and answers what else still lets you in. Throws Refused, which names the field. */
export async function changePassword(asked: { currentPassword: string; newPassword: string }): Promise<{ stillActive: StillActiveView }> {
  return (await ask('change-password', asked)).json()
}

/** Ends the session, forgets everything that was read under it, and goes to the front door. */
export async function signOut(cache: QueryClient): Promise<void> {
  await ask('sign-out', {}).catch(() => {}) // whoever is signed out already is where they want to be
  cache.clear()
  location.assign(addresses.signIn().to)
}

async function ask(what: 'sign-in/email' | 'change-password' | 'sign-out', body: object): Promise<Response> {
  const answer = await fetch(`/api/auth/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!answer.ok) throw new Refused((await answer.json()) as Problem)
  return answer
}
