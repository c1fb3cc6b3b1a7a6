import { lastHeard } from '#src/channels/inbox/inbox.ts'
import { topics } from '#src/channels/intercom/topics.ts'
import type { Database } from '#src/database/database.ts'
import type { Settings } from '#src/foundation/settings.ts'
import { absent, look, type Seen, well } from './look.ts'

/**
 * Whether Intercom tells Baton by itself what has happened. Its API (2.14) has nothing that lists what an app is subscribed to, so what can be known is what
 * has come: the last notification of each topic, as the inbox keeps it. That none comes is no fault, for Baton asks as well.
 */
export async function intercomWebhooks(db: Database, settings: Settings): Promise<Seen[]> {
  if (settings.INTERCOM_ACCESS_TOKEN === undefined) return []
  return [await look('Intercom’s webhooks', async () => said(await lastHeard({ db, place: 'helpdesk' }), settings))]
}

function said(heard: ReadonlyMap<string, Date>, { INTERCOM_CLIENT_SECRET: secret, BATON_URL: address }: Settings) {
  if (secret === undefined) return absent(`${asking} For Intercom to tell by itself, which is sooner, set INTERCOM_CLIENT_SECRET: docs/help-desk.md says how.`)
  const [come, missing] = [topics.filter((topic) => heard.has(topic)), topics.filter((topic) => !heard.has(topic))]
  if (come.length > 0) return well([`${lastOf(heard, come)}.`, missing.length > 0 ? notYet(missing, address) : ''].join(' ').trim())
  if (!address?.startsWith('https:')) return absent(`${asking} Intercom tells only what has an address that begins with https:, and BATON_URL names none.`)
  const ping = heard.get('ping')
  const tested = ping ? `Its test reached Baton at ${at(ping)}, so address and secret are right. ` : ''
  return absent(`none has come yet. ${tested}${unknown} ${wayOut(topics, address)} ${asking}`)
}

const asking = 'Baton asks about once a minute what has changed.'
const unknown = 'Intercom does not say what an app is subscribed to, so Baton knows no more than what has come.'

const lastOf = (heard: ReadonlyMap<string, Date>, come: readonly string[]) =>
  come.flatMap((topic) => `last ${topic} at ${at(heard.get(topic) ?? new Date(0))}`).join(', ')

const notYet = (missing: readonly string[], address: string | undefined) =>
  `Never: ${missing.join(', ')}. ${unknown} If such things have happened since: ${wayOut(missing, address)}`

const wayOut = (missing: readonly string[], address: string | undefined) =>
  `In Intercom’s Developer Hub, under “Webhooks” of Baton’s app, give ${endpointOf(address)} as the endpoint, and choose the topics ${missing.join(', ')}.`

const endpointOf = (address = 'the address of your Baton') => `${address.replace(/\/+$/, '')}/intercom/webhooks`

/** To the minute, as everybody reads it alike. */
const at = (when: Date) => `${when.toISOString().slice(0, 16).replace('T', ' ')} UTC`
