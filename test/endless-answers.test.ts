import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { intercomClient } from '#src/channels/intercom/client.ts'
import { slackClient } from '#src/channels/slack/client.ts'
import { textUpTo, tooLong } from '#src/foundation/text-up-to.ts'
import { meaningElsewhere } from '#src/search/meaning/elsewhere.ts'

const chunk = Buffer.alloc(1 << 20, ' ')
/** More than any reader takes; without a bound the test reads it all. */
const mostSent = 200

/** A service that sends as much as is read, in MiB; `sent` counts. */
async function endless(status = 200) {
  const count = { sent: 0 }
  const more = (response: ServerResponse) => {
    while (count.sent < mostSent && !response.destroyed) {
      count.sent++
      if (!response.write(chunk)) return void response.once('drain', () => more(response))
    }
    response.end()
  }
  const server = createServer((_, response) => more(response.writeHead(status, { 'content-type': 'application/json' })))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { count, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const readers: readonly (readonly [string, number, (url: string) => Promise<unknown>])[] = [
  ['Intercom', 200, (url) => intercomClient({ token: 't', apiUrl: url }).tags.list()],
  ['Intercom, refusing', 422, (url) => intercomClient({ token: 't', apiUrl: url }).tags.list()],
  ['Slack', 200, (url) => slackClient({ botToken: 't', apiUrl: `${url}/api/` }).auth.test()],
  ['Slack, failing', 500, (url) => slackClient({ botToken: 't', apiUrl: `${url}/api/` }).auth.test()],
  ['a service of meanings', 200, (url) => meaningElsewhere({ url, key: undefined, model: 'm' }).of(['a'])],
  ['a service of meanings, refusing', 400, (url) => meaningElsewhere({ url, key: undefined, model: 'm' }).of(['a'])],
]

test.each(readers)('an answer of %s that is too long is not read to its end (HTTP %i)', async (_, status, asking) => {
  const { count, url } = await endless(status)
  await expect(asking(url)).rejects.toThrow()
  expect(count.sent).toBeLessThan(mostSent / 2)
})

test.each(['', 'Zoë', '😀😀', 'x'.repeat(20)])('“%s” is read whole where it fits, to the byte', async (text) => {
  const { length } = Buffer.from(text)
  expect(await textUpTo(new Response(text), length)).toBe(text)
  if (length > 0) await expect(textUpTo(new Response(text), length - 1)).rejects.toThrow(tooLong)
})
