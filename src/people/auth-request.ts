import { refuse } from './refusals.ts'

/** Carries the caller's address to better-auth. Whatever a caller sends under this name is thrown away. */
export const addressHeader = 'x-baton-address'

const mostCharacters = 10_000

/** What better-auth may be told. It knows more, such as where to send people afterwards; nothing here uses that, so nobody can misuse it. */
const fields = ['email', 'password', 'rememberMe', 'currentPassword', 'newPassword', 'revokeOtherSessions']

/** The request as better-auth may have it: small, JSON where it has a body, and with the address we saw and no other. */
export async function prepared(request: Request, address: string | undefined): Promise<Request> {
  const headers = new Headers(request.headers)
  headers.delete(addressHeader)
  if (address !== undefined) headers.set(addressHeader, address)
  const sent = request.method === 'POST' ? await readBody(request) : null
  headers.delete('content-length')
  return new Request(request.url, { method: request.method, headers, body: sent })
}

async function readBody(request: Request) {
  if (Number(request.headers.get('content-length') ?? 0) > mostCharacters) throw refuse('people.request_too_large', {})
  const sent = await request.text()
  if (sent.length > mostCharacters) throw refuse('people.request_too_large', {})
  if (sent === '') return null
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw refuse('people.request_not_json', {})
  return onlyFields(sent)
}

function onlyFields(sent: string) {
  try {
    return JSON.stringify(JSON.parse(sent), fields)
  } catch {
    throw refuse('people.request_broken', {})
  }
}
