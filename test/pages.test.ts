import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pages } from '#src/http/pages.ts'

/** A built app of three files. */
async function openPages() {
  const folder = await mkdtemp(join(tmpdir(), 'baton-pages-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Baton</title>')
  await writeFile(join(folder, 'first.js'), 'let plain')
  await writeFile(join(folder, 'assets', 'index-a1b2.js'), 'let plain')
  await writeFile(join(folder, 'assets', 'index-a1b2.js.gz'), 'squeezed')
  return pages(folder)
}

const asPerson = { headers: { accept: 'text/html,application/xhtml+xml' } }

test('every address that a person can type opens the app', async () => {
  const app = await openPages()
  for (const path of ['/', '/queue/E-1042?view=all', '/setup', '/no/such/place']) {
    const answer = await app.request(path, asPerson)
    expect([path, answer.status, await answer.text()]).toEqual([path, 200, '<!doctype html><title>Baton</title>'])
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  }
})

test('the page runs no script but its own files, asks no other host, and stands in nobody’s frame', async () => {
  const app = await openPages()
  const policy = (await app.request('/', asPerson)).headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/script-src|unsafe-eval|https?:|\*/)
})

test('what has its content in its name is kept for good, and sent squeezed to who can read that', async () => {
  const app = await openPages()
  const answer = await app.request('/assets/index-a1b2.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(await (await app.request('/assets/index-a1b2.js')).text()).toBe('let plain')
  expect((await app.request('/first.js')).headers.get('cache-control')).toBeNull()
})

test('the API, missing files and programs get no page', async () => {
  const app = await openPages()
  for (const path of ['/api/nothing', '/docs/nothing', '/assets/index-old.js']) expect((await app.request(path, asPerson)).status).toBe(404)
  expect((await app.request('/queue', { headers: { accept: 'application/json' } })).status).toBe(404)
})

test('where the app was not built, there is the API alone', async () => {
  expect((await pages('/no/such/folder').request('/', asPerson)).status).toBe(404)
  expect((await pages(null).request('/', asPerson)).status).toBe(404)
})
