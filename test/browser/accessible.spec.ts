import { makeSetupLink } from '#src/workspace/set-up.ts'
import { begin } from '../begun.ts'
import { noor } from '../office.ts'
import { precedent } from '../precedents.ts'
import { barriers } from './barriers.ts'
import { test as atDesk } from './desk.ts'
import { expect, test } from './office.ts'
import { furnish, open, places } from './places.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page keeps anybody out, in ${colorScheme}`, async ({ as, office }) => {
    test.setTimeout(480_000)
    const numbers = await furnish(office)
    const { id } = await precedent(office)
    for (const { name, path, who } of places(numbers, id)) {
      const page = await as(who, { colorScheme, reducedMotion: 'reduce' })
      await open(page, path)
      expect.soft(await barriers(page), name).toEqual([])
      await page.close()
    }
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  atDesk(`nor do the pages on which a help desk is seen, in ${colorScheme}`, async ({ as, office, files }) => {
    const { ours, title } = (await office.as(noor).get('/api/sops/non-bug-escalation/macro-there')).body
    await files.macro(title, ours.replace('Steps Taken:', 'What we tried:'))
    const page = await as(noor, { colorScheme, reducedMotion: 'reduce' })
    await open(page, '/settings?part=desk')
    await expect(page.getByRole('list', { name: 'Where they differ' })).toBeVisible()
    expect.soft(await barriers(page), 'settings').toEqual([])
    await open(page, '/escalate?ticket=215470012345')
    await expect(page.getByText('In the help desk: “Copying templates”.')).toBeVisible()
    expect.soft(await barriers(page), 'escalate').toEqual([])
    const one = await begin(office)
    const told = { state: 'sent' as const, settled_at: office.now(), receipt: JSON.stringify({ ticket: '7', url: 'https://tickets.example.com/7' }) }
    await office.db.updateTable('deliveries').set(told).where('place', '=', 'helpdesk').execute()
    await open(page, `/escalations/${one.now().number}`)
    await expect(page.getByRole('link', { name: 'Ticket tagged' })).toBeVisible()
    expect.soft(await barriers(page), 'escalation').toEqual([])
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`neither door keeps anybody out who was refused at it, in ${colorScheme}`, async ({ browser, office }) => {
    const context = await browser.newContext({ baseURL: office.address, colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.getByLabel('E-mail').fill('nobody@example.com')
    await page.getByRole('textbox', { name: 'Password' }).fill('not the password')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    expect.soft(await barriers(page), 'sign-in').toEqual([])

    // Without an administrator the set-up is open again.
    await office.db.updateTable('people').set({ left_at: new Date() }).where('role', '=', 'admin').execute()
    await page.goto(`/setup#${await makeSetupLink({ db: office.db, now: new Date() })}`)
    await page.getByRole('button', { name: 'Set up Baton' }).click()
    await expect(page.getByText('Write an e-mail address')).toBeVisible()
    expect.soft(await barriers(page), 'set-up').toEqual([])
    await context.close()
  })
}

test('no page of a phone’s width has to be moved sideways, nor one that is enlarged to 200 %', async ({ as, office }) => {
  test.setTimeout(480_000)
  const numbers = await furnish(office)
  const { id } = await precedent(office)
  for (const viewport of [
    { width: 320, height: 640 },
    { width: 640, height: 400 },
  ]) {
    for (const { name, path, who } of places(numbers, id)) {
      const page = await as(who, { viewport, reducedMotion: 'reduce' })
      await open(page, path)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect.soft(width, `${name} at ${viewport.width} px`).toBeLessThanOrEqual(viewport.width)
      await page.close()
    }
  }
})
