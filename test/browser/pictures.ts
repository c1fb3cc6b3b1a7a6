import { connect } from '#src/deliveries/connections.ts'
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
  { name: 'search', path: '/search?q=templates', who: 'leila' },
  { name: 'knowledge', path: '/knowledge', who: 'leila' },
  { name: 'new-article', path: '/knowledge/articles/new?title=May+a+customer+pay+by+invoice%3F', who: 'leila' },
  { name: 'used', path: '/knowledge/used', who: 'ingrid' },
  { name: 'precedents', path: '/knowledge/precedents', who: 'ingrid' },
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

/** An escalation of the demo as it stands with a help desk, when somebody has taken off its tag for the second time. */
async function withTagTakenOff({ db, now }: Awaited<ReturnType<typeof openDemo>>, number: string) {
  await connect(db, now(), [{ place: 'helpdesk', called: 'Intercom', facts: {} }])
  const { id } = await db
    .selectFrom('escalations')
    .select('id')
    .where('number', '=', Number(number.replace('E-', '')))
    .executeTakeFirstOrThrow()
  const told = { state: 'sent' as const, settled_at: now(), receipt: JSON.stringify({ ticket: '215470012345' }) }
  await db.updateTable('deliveries').set(told).where('escalation_id', '=', id).where('place', '=', 'helpdesk').execute()
  const minutesAgo = (minutes: number) => new Date(now().getTime() - minutes * 60_000)
  const seen = { expected: 'on', found: 'off', touched_by: 'Jonas Weber', touched_at: minutesAgo(9), noticed_at: minutesAgo(8), repaired_at: minutesAgo(50) }
  const row = { ...seen, escalation_id: id, aspect: 'tags' as const, state: 'asks' as const, accepted_by: null, accepted_at: null }
  await db.insertInto('drifts').values(row).execute()
}

test('a ticket that was changed behind Baton’s back is drawn', async ({ browser }) => {
  const office = await openDemo()
  const number = office.numberOf('templates-across-again')
  await withTagTakenOff(office, number)
  for (const [screen, options] of Object.entries(screens)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openDemoWindow(browser, office, 'leila', { ...options, colorScheme })
      await open(page, `/escalations/${number}`)
      await page.getByRole('region', { name: 'Changed on the ticket' }).scrollIntoViewIfNeeded()
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: `docs/pictures/drift-${screen}-${colorScheme}.png`, animations: 'disabled' })
      await page.context().close()
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
