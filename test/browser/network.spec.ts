import { maya, noor, tomas } from '../office.ts'
import { precedent } from '../precedents.ts'
import { expect, test } from './office.ts'
import { furnish, open, places } from './places.ts'

const forever = 'public, max-age=31536000, immutable'

test('no page asks another host, none is kept, and what they are made of is kept for good', async ({ as, office }) => {
  test.setTimeout(180_000)
  const numbers = await furnish(office)
  const { id } = await precedent(office)
  const [hosts, kept] = [new Set<string>(), new Map<string, Set<string | undefined>>()]
  for (const who of [maya, tomas, noor]) {
    const page = await as(who, { reducedMotion: 'reduce' })
    page.on('request', (request) => hosts.add(new URL(request.url()).origin))
    page.on('response', (answer) => {
      const { pathname } = new URL(answer.url())
      const kind = answer.request().isNavigationRequest() ? 'page' : pathname.startsWith('/assets/') ? 'asset' : 'other'
      kept.set(kind, (kept.get(kind) ?? new Set()).add(answer.headers()['cache-control']))
    })
    for (const { path } of places(numbers, id).filter((place) => place.who === who)) await open(page, path)
  }
  expect([...hosts].filter((host) => !/^(data|blob):/.test(host) && host !== 'null')).toEqual([office.address])
  expect([...(kept.get('page') ?? [])]).toEqual(['no-cache'])
  expect([...(kept.get('asset') ?? [])]).toEqual([forever])
})

test('a page runs our own files, and neither what is written into it nor what another host would send', async ({ browser, office }) => {
  const page = await browser.newPage({ baseURL: office.address })
  const answer = await page.goto('/sign-in')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/script-src|unsafe-eval/)
  await page.getByRole('heading', { level: 1 }).waitFor()

  const refused = await page.evaluate(async () => {
    const told: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => told.push(`${effectiveDirective} ${blockedURI}`))
    const inline = document.createElement('script')
    inline.textContent = 'document.title = "taken over"'
    document.body.append(inline)
    const foreign = document.createElement('script')
    foreign.src = 'https://example.com/script.js'
    document.body.append(foreign)
    await fetch('https://example.com/').catch(() => {})
    await new Promise((done) => setTimeout(done, 200))
    return { told: told.toSorted(), title: document.title }
  })
  expect(refused.title).not.toBe('taken over')
  expect(refused.told).toEqual(['connect-src https://example.com/', 'script-src-elem https://example.com/script.js', 'script-src-elem inline'])
  await page.close()
})
