import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

/** Intercom's own description of its API. It is not part of this repository; it lies beside it where Baton is worked on. */
const contract = fileURLToPath(new URL('../../../shared/contracts/intercom-2.14.yaml', import.meta.url))

export const hasContract = existsSync(contract)

/** What a test says that is left out. */
export const withoutContract = `Intercom’s contract is not there (${contract}): what is sent is not held against it`

/** Holds everything that goes to `upstream` and comes back against Intercom's contract: what does not fit is answered with an error in its place. */
export async function openProxy(upstream: string) {
  const port = await freePort()
  const cli = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js')
  const child = spawn(process.execPath, [cli, 'proxy', contract, upstream, '--errors', '--port', String(port), '--host', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
  const url = `http://127.0.0.1:${port}`
  while (!(await listens(url))) {
    if (child.exitCode !== null) throw new Error(`the proxy ended: ${said}`)
    await new Promise((done) => setTimeout(done, 100))
  }
  const close = async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
  return { url, said: () => said, close }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (typeof address !== 'object' || address === null) throw new Error('no port is free')
  return address.port
}

const listens = (url: string) =>
  fetch(`${url}/me`).then(
    () => true,
    () => false,
  )
