import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where Baton answers to what somebody did (Slack's `response_url`), and where their files lie. */
export async function listenForAnswers() {
  const heard = new Map<string, string[]>()
  const files = new Map<string, Buffer>()
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    const file = files.get(path)
    const body = Buffer.concat(await request.toArray()).toString()
    if (file) return response.end(request.headers.authorization === 'Bearer xoxb-baton' ? file : '')
    const { text } = JSON.parse(body) as { text: string }
    heard.set(path, [...(heard.get(path) ?? []), text])
    return response.end('ok')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // a server that listens on a port has this
  const at = `http://127.0.0.1:${port}`
  return {
    urlFor: (user: string) => `${at}/respond/${user}`,
    to: (user: string) => heard.get(`/respond/${user}`) ?? [],
    /** A file as Slack tells of it, whose bytes lie here. */
    files: (name: string, bytes: Buffer) => {
      files.set(`/files/${name}`, bytes)
      return { id: `F${files.size}`, name, url_private: `${at}/files/${name}`, url_private_download: `${at}/files/${name}` }
    },
    close: () => new Promise((done) => server.close(done)),
  }
}
