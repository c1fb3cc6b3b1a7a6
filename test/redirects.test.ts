import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { intercomClient } from '#src/channels/intercom/client.ts'
import { slackClient } from '#src/channels/slack/client.ts'
import { overSocket } from '#src/channels/slack/in/over-socket.ts'
import { whisper } from '#src/channels/slack/in/whisper.ts'
import { keepFiles } from '#src/channels/slack/modals/case/files.ts'
import { ask } from '#src/foundation/ask.ts'
import { openLog } from '#src/foundation/log.ts'
import { meaningElsewhere } from '#src/search/meaning/elsewhere.ts'

/** A service that sends whoever asks on to another server, which nobody may ever ask. */
async function redirecting(status: number) {
  const elsewhere: string[] = []
  const listen = async (answer: Parameters<typeof createServer>[1]) => {
    const server = createServer(answer).listen(0, '127.0.0.1')
    await new Promise((done) => server.once('listening', done))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const there = await listen((request, response) => {
    elsewhere.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true,"type":"list","data":[]}')
  })
  let asked = 0
  const here = await listen((request, response) => {
    asked++
    response.writeHead(status, { location: `${there}${request.url}` }).end()
  })
  return { here, elsewhere, asked: () => asked }
}

const log = openLog('silent')
const slackAt = (here: string) => slackClient({ botToken: 'xoxb-secret', apiUrl: `${here}/api/` })

/** Everything that Baton asks outside; each is told to go elsewhere. */
const outside: [string, (here: string) => Promise<unknown>][] = [
  ['a plain question', (here) => ask(here, { method: 'POST', body: 'secret' })],
  ['the embeddings service', (here) => meaningElsewhere({ url: `${here}/v1`, key: 'secret', model: 'tiny' }).of(['a secret text'])],
  ['Slack, reading', (here) => slackAt(here).users.info({ user: 'U1' })],
  ['Slack, writing', (here) => slackAt(here).chat.postMessage({ channel: 'C1', text: 'secret' })],
  ['Slack, a line of its own', (here) => socket(here)],
  ['Slack, an answer to one person', (here) => whisper({ client: slackAt(here), log }, { response_url: `${here}/answer` }, 'secret')],
  ['Slack, a file', (here) => file(here)],
  ['Intercom, reading', async (here) => intercomAt(here).admins.list()],
  ['Intercom, writing', async (here) => intercomAt(here).tags.create({ name: 'secret' })],
]

const intercomAt = (here: string) => intercomClient({ token: 'a-secret-of-intercom', apiUrl: here })

async function socket(here: string) {
  const tried = Promise.withResolvers<void>()
  const warned = { ...log, warn: () => tried.resolve() }
  const line = overSocket({
    appToken: 'xapp-secret',
    apiUrl: `${here}/api/`,
    hear: async () => {},
    log: warned as unknown as typeof log,
    onConnected: () => {},
  })
  line.start()
  await tried.promise
  await line.close()
}

function file(here: string) {
  const files = [{ id: 'F1', name: 'a.png', url_private_download: `${here}/files/a.png` }]
  const view = { state: { values: { evidence: { evidence: { type: 'file_input', files } } } } }
  return keepFiles({ client: slackAt(here) } as Parameters<typeof keepFiles>[0], {} as Parameters<typeof keepFiles>[1], view as never, [])
}

for (const status of [301, 302, 303, 307, 308])
  test.each(outside)(`%s is not led elsewhere by a ${status}`, async (_, work) => {
    const { here, elsewhere, asked } = await redirecting(status)
    await work(here).catch(() => {})
    expect([elsewhere, asked()]).toEqual([[], 1])
  })

test('nothing else in Baton asks over HTTP by itself', async () => {
  const files = globSync('src/**/*.ts').filter((file) => !file.endsWith('.test.ts') && file !== 'src/foundation/ask.ts')
  const asking = []
  for (const file of files) if (/(?<![.\w])fetch\(|globalThis\.fetch\b(?!>)|node:https?'.*\brequest\b/.test(await readFile(file, 'utf8'))) asking.push(file)
  expect(asking.toSorted()).toEqual(['src/channels/intercom/client.ts', 'src/channels/slack/client.ts']) // whose `fetch` a test may replace; each says `manual`, too
})
