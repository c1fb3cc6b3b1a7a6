import type { UploadedFile, ViewOutput } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { Case } from '#src/cases/case.ts'
import { refuse } from '#src/escalations/refusals.ts'
import { keepUpload } from '#src/evidence/upload.ts'
import { ask } from '#src/foundation/ask.ts'
import type { Context } from '#src/people/context.ts'
import type { Door } from '../../in/door.ts'
import { typedIn } from '../typed.ts'

/** How long one file may take to come from Slack, in milliseconds; the modal waits meanwhile. */
const patience = 60_000

/** Keeps the files that were added to the modal as evidence; those whose bytes the case shows already are not kept twice. */
export async function keepFiles(door: Door, context: Context, view: ViewOutput, shown: Case['evidence']) {
  const known = await hashesOf(context, shown)
  const kept = []
  for (const file of typedIn(view, 'evidence').files ?? []) {
    const { id, sha256 } = await keepUpload(context, door.store, { name: file.name, bytes: await bytesOf(door, file) })
    if (!known.has(sha256)) kept.push({ id, caption: null, step: null })
    known.add(sha256)
  }
  return kept
}

async function hashesOf({ db }: Context, shown: Case['evidence']): Promise<Set<string>> {
  const ids = shown.map(({ id }) => id)
  const rows = ids.length === 0 ? [] : await db.selectFrom('evidence').select('sha256').where('id', 'in', ids).execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** https://docs.slack.dev/reference/objects/file-object#authentication, read 2026-11-28: with the bot's token, and the scope files:read. */
async function bytesOf({ client }: Door, { name, url_private_download, url_private }: UploadedFile): Promise<AsyncIterable<Uint8Array>> {
  const address = url_private_download || url_private
  if (!isSlacks(client, address)) throw refuse('escalation.invalid', { number: 'It', count: 1 }, { problems: [elsewhere(name)] })
  const headers = { authorization: `Bearer ${client.token}` }
  const answer = await ask(address, { headers, signal: AbortSignal.timeout(patience) })
  // Without the right to read it, Slack answers with the page on which people sign in.
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') && !/\.html?$/i.test(name)
  if (!answer.ok || !answer.body || isPage) throw refuse('escalation.invalid', { number: 'It', count: 1 }, { problems: [noFile(name)] })
  return answer.body
}

/** The token goes to Slack and to nobody else: a file may lie with another service, and only its address in Slack. */
function isSlacks({ slackApiUrl }: WebClient, address: string): boolean {
  const url = URL.parse(address)
  return url !== null && (url.hostname === URL.parse(slackApiUrl)?.hostname || (url.protocol === 'https:' && url.hostname.endsWith('.slack.com')))
}

const elsewhere = (name: string) => ({
  field: 'evidence',
  message: `${name} does not lie with Slack, so Baton cannot fetch it. Take it out and add the file itself, or go on in the browser.`,
})

const noFile = (name: string) => ({
  field: 'evidence',
  message: `Slack did not hand over ${name}. Take it out and go on in the browser, or say why there is nothing to see; an administrator can look whether the Slack app has the scope files:read.`,
})
