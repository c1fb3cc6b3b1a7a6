import { passwordRule } from './password-rule.ts'
import { refuse } from './refusals.ts'

const mend = (field: string, message: string) => refuse('people.sign_in_invalid', {}, { problems: [{ field, message }] })

/** What better-auth says no to, by its own codes (@better-auth/core/error, version 1.7.25, read 2026-11-23), in our words. */
const byCode: Record<string, (chosen: string) => Error> = {
  INVALID_EMAIL_OR_PASSWORD: () => refuse('people.wrong_password', {}),
  FAILED_TO_CREATE_SESSION: () => refuse('people.wrong_password', {}), // whoever has left: no different for a stranger who guesses
  INVALID_EMAIL: () => mend('email', 'Write an e-mail address, such as ada@example.com.'),
  INVALID_PASSWORD: () => mend('currentPassword', 'This is not your present password.'),
  CREDENTIAL_ACCOUNT_NOT_FOUND: () => mend('currentPassword', 'You have no password yet; ask an administrator for a link to set one.'),
  PASSWORD_TOO_SHORT: (chosen) => mend(chosen, passwordRule),
  PASSWORD_TOO_LONG: (chosen) => mend(chosen, passwordRule),
}

/** The same by status, for the codes that need no words of their own. */
const byStatus: Record<number, (answer: Response, message: string) => Error> = {
  400: (_, message) => mend(/\[body\.(\w+)]/.exec(message)?.[1] ?? '', 'This is missing or of the wrong kind.'),
  401: () => refuse('people.signed_out', {}),
  403: () => refuse('people.foreign_page', {}),
  415: () => refuse('people.request_not_json', {}),
}

/** better-auth's refusal as ours, so that every problem document has one maker. What it should never answer is a fault. */
export async function refusalFor(answer: Response, path: string): Promise<Error> {
  const { code = '', message = '' } = await said(answer)
  const refusal = byCode[code]?.(path.endsWith('/change-password') ? 'newPassword' : 'password') ?? byStatus[answer.status]?.(answer, message)
  return refusal ?? new Error(`better-auth answered ${answer.status} ${code}`)
}

async function said(answer: Response): Promise<{ code?: string; message?: string }> {
  const text = await answer.text()
  return text.startsWith('{') ? JSON.parse(text) : {}
}
