import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Env } from './router.ts'

/**
 * Only our own files run and are asked for. Mantine sets its styles in place; scripts never may. `data:` and `blob:` are pictures that
 * somebody is just about to add.
 */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What has its content in its name never changes; the page that names it is asked for each time. */
const forever = 'public, max-age=31536000, immutable'

/**
 * The browser app: its files, and its one page for every address that is nobody else's. `folder`: where it was built; null where it was not,
 * as in tests of the API.
 */
export function pages(folder: string | null) {
  const app = new Hono<Env>()
  if (folder === null || !existsSync(join(folder, 'index.html'))) return app
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('cache-control', forever)
  })
  app.on('GET', ['/assets/*', '/first.js', '/icon.svg'], serveStatic({ root: folder, precompressed: true }))
  app.get('*', async (c, next) => {
    if (!isPage(c.req.path, c.req.header('accept'))) return next()
    return c.html(await readFile(join(folder, 'index.html'), 'utf8'), 200, { 'content-security-policy': policy, 'cache-control': 'no-cache' })
  })
  return app
}

/** Somebody typed or followed an address; whatever a program asks for, and whatever belongs to the API, is answered elsewhere. */
const isPage = (path: string, accept = '') => accept.includes('text/html') && !/^\/(api|docs|assets)(\/|$)/.test(path)
