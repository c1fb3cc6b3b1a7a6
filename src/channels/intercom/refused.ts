/** What Intercom refused: its HTTP status, what it was about as people call it, and its own words (nulls: it is not Intercom that answered). */
type Refused = { status: number; about: string; code: string | null; message: string | null }
type Sentence = (refused: Refused) => string

const tryAgain = 'then try this again'
const token = 'copy the access token of the app (Developer Hub → your app → Configure → Authentication), set it as INTERCOM_ACCESS_TOKEN, and start Baton again'

const unknownToken: Sentence = ({ code }) =>
  `Intercom does not take Baton’s access token (${code}): ${token}. If the workspace is in Europe or Australia, INTERCOM_API_URL has to be https://api.eu.intercom.io or https://api.au.intercom.io; ${tryAgain}.`
const notAllowed: Sentence = ({ about, code, message }) =>
  `Baton’s access token does not allow this with ${about} (${message ?? code}): give the app the permissions that docs/intercom.md lists (Developer Hub → your app → Configure → Authentication), and start Baton with its new token; ${tryAgain}.`

/** https://developers.intercom.com/docs/references/rest-api/errors/error-codes, read 2026-11-28 */
const sentences: Readonly<Record<string, Sentence>> = {
  api_plan_restricted: () =>
    `The plan of the Intercom workspace does not allow this to an app (api_plan_restricted): have an administrator of Intercom look at its subscription; ${tryAgain}, or do it by hand.`,
  client_not_whitelisted: () =>
    `Intercom does not take calls from this network (client_not_whitelisted): allow Baton’s address under Settings → Security → IP allowlist in Intercom; ${tryAgain}.`,
}

/** One refusal of Intercom's in a sentence that says what to do. */
export function saidOfRefusal(refused: Refused): string {
  const { status, about, code, message } = refused
  if (code === null) return notIntercom(status)
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  if (sentence) return sentence(refused)
  if (status === 401) return unknownToken(refused)
  if (status === 403) return notAllowed(refused)
  if (status === 404) return gone(about)
  const words = message === null ? code : `${code}: ${message}`
  return `Intercom refused this with ${about}, and says “${words}”. Ask an administrator of Intercom; ${tryAgain}, or do it by hand.`
}

/** A conversation that was merged into another is gone under its own address, too. */
export const gone = (about: string) =>
  `Intercom has no ${about} (any more): it was deleted or merged into another one, or it is in another workspace. Put the address or number of the one that is there into the case; ${tryAgain}.`

const notIntercom = (status: number) =>
  `What answers at Intercom’s address is not Intercom’s API (HTTP ${status}): look at INTERCOM_API_URL and at the proxy between Baton and Intercom; ${tryAgain}.`
