import type { Nick } from '#src/demo/team.ts'
import { openDemo, openDemoWindow } from './demo.ts'
import { test } from './office.ts'
import { open } from './places.ts'

type Picture = { name: string; path: string; who: Nick }

/** What is drawn: every page, as somebody for whom there is something to see. */
const pictures = (numberOf: (key: string) => string): readonly Picture[] => [
  { name: 'mine', path: '/mine', who: 'amara' },
  { name: 'news', path: '/news', who: 'amara' },
  { name: 'queue', path: `/queue/${numberOf('templates-across-again')}`, who: 'leila' },
  { name: 'escalate', path: '/escalate', who: 'amara' },
  { name: 'mend', path: `/escalations/${numberOf('stock-note')}/write`, who: 'jonas' },
  { name: 'escalation', path: `/escalations/${numberOf('templates-across')}`, who: 'leila' },
  { name: 'carry-out', path: `/escalations/${numberOf('vat-id-late')}`, who: 'tomasz' },
  { name: 'sops', path: '/sops', who: 'amara' },
  { name: 'sop', path: '/sops/non-bug-escalation', who: 'amara' },
  { name: 'sop-version', path: '/sops/non-bug-escalation/versions/1', who: 'ingrid' },
  { name: 'people', path: '/people', who: 'minh' },
  { name: 'settings', path: '/settings', who: 'minh' },
  { name: 'vocabularies', path: '/settings?part=vocabularies', who: 'minh' },
  { name: 'tokens', path: '/settings?part=tokens', who: 'minh' },
  { name: 'connections', path: '/settings?part=connections', who: 'minh' },
  { name: 'help-desk', path: '/settings?part=desk', who: 'minh' },
  { name: 'deliveries', path: '/settings?part=deliveries', who: 'minh' },
  { name: 'audit', path: '/settings?part=audit', who: 'minh' },
  { name: 'me', path: '/me', who: 'amara' },
  { name: 'not-found', path: '/no/such/page', who: 'amara' },
]

const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true },
} as const

test('every page is drawn', async ({ browser }) => {
  const office = await openDemo()
  const only = process.env.ONLY?.split(',')
  for (const { name, path, who } of pictures(office.numberOf).filter(({ name }) => only?.includes(name) ?? true)) {
    for (const [screen, options] of Object.entries(screens)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await openDemoWindow(browser, office, who, { ...options, colorScheme })
        await open(page, path)
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({ path: `docs/pictures/${name}-${screen}-${colorScheme}.png`, animations: 'disabled' })
        await page.context().close()
      }
    }
  }
  await office.close()
})

/** What is drawn of Slack, by how its caption begins. */
const inSlack = { 'slack-card': 'The card, after “submitted”', 'slack-decided': 'Its thread, of “decided”', 'slack-window': 'The window “Escalate”' } as const

test('what Slack is given is drawn', async ({ browser }) => {
  const office = await openDemo()
  const page = await openDemoWindow(browser, office, 'leila', screens.desktop)
  await page.goto('/dev') // which never settles: it shows what loading looks like
  for (const [name, caption] of Object.entries(inSlack)) {
    const figure = page.getByRole('figure').filter({ hasText: caption })
    await figure.screenshot({ path: `docs/pictures/${name}.png`, animations: 'disabled' })
  }
  await page.context().close()
  await office.close()
})
