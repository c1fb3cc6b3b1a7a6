import { begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { png } from '../files.ts'
import { maya, tomas } from '../office.ts'
import { bar, field, numberOf, openForm } from './form.ts'
import { expect, test } from './office.ts'

const ask = 'What the user is asking'

test('a case that came back shows what to mend at its field, and what of it is mended', async ({ as, office }) => {
  const one = await begin(office, 'returned')
  const { number } = one.now()
  const page = await as(maya)
  await openForm(page, `/escalations/${number}/write`)
  await expect(page.getByRole('region', { name: 'It came back with 1 field to mend' })).toContainText('Tomás: One question at a time.')
  await expect(field(page, ask)).toHaveAccessibleDescription(/Tomás: One question at a time\./)
  await expect(bar(page)).toContainText('1 mark to mend')

  await page.keyboard.press('Control+.')
  await expect(field(page, ask)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Can the templates be copied to eleven workspaces?')

  await expect(page.getByText('1 of 1 mended')).toBeVisible()
  await expect(bar(page)).not.toContainText('mark')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(new RegExp(`/escalations/${number}$`))
  expect((await one.read(maya)).body).toMatchObject({ state: 'submitted', rounds: 2, ask: 'Can the templates be copied to eleven workspaces?' })
})

test('whoever may not write it reads why, and where it can be read', async ({ as, office }) => {
  const { number } = (await begin(office, 'returned')).now()
  const page = await as(tomas)
  await page.goto(`/escalations/${number}/write`)
  await expect(page.getByText('Only Maya, who wrote it, can do that.')).toBeVisible()
  await page.getByRole('link', { name: `Read ${number}` }).click()
  await expect(page).toHaveURL(new RegExp(`/escalations/${number}$`))
})

test('without a solution it is parked for others to see, and the SOP’s beginnings lead on', async ({ as, office }) => {
  const { number } = (await office.as(maya).post('/api/escalations', { ask: completeCase.ask })).body
  const page = await as(maya)
  await openForm(page, `/escalations/${number}/write`)
  await page.getByRole('button', { name: 'I have no solution yet' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Grant it', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('copy them by hand')

  await expect(field(page, 'Proposed solution')).toHaveValue('Grant the request: copy them by hand, because …')
  await expect(bar(page)).toContainText(/Saved \d\d:\d\d/)
  await expect
    .poll(async () => (await office.as(tomas).get(`/api/escalations/${number}`)).body)
    .toMatchObject({
      shared: true,
      proposal: { recommendation: 'Grant the request: copy them by hand, because …' },
    })
  await page.getByRole('button', { name: 'Show it to nobody but me' }).press('Enter')
  await expect.poll(async () => (await office.as(tomas).get(`/api/escalations/${number}`)).status).toBe(404)
})

test('a bug goes on under its own SOP, with everything carried over', async ({ as, office }) => {
  const page = await as(maya)
  await openForm(page)
  await field(page, ask).fill('Publish a page with two languages.')
  await field(page, 'Why Tier 1 cannot resolve it').fill('It is broken.')
  const from = await numberOf(page)
  await page.getByRole('button', { name: 'Is it a confirmed technical bug?' }).press('Enter')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Carry everything over to “Bug escalation”' })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('checkbox', { name: /^Have you, or has a colleague/ }).press('Space')
  await page.getByRole('button', { name: 'Carry everything over to “Bug escalation”' }).press('Enter')

  await expect(page).not.toHaveURL(new RegExp(from))
  const to = await numberOf(page)
  await expect(field(page, 'What the user was trying to do')).toHaveValue('Publish a page with two languages.')
  await expect(field(page, 'Why Tier 1 cannot resolve it')).toHaveValue('It is broken.')
  await field(page, 'How to reproduce').fill('1. Open the page. 2. Publish.')
  await expect(bar(page)).toContainText(/Saved \d\d:\d\d/)
  expect((await office.as(maya).get(`/api/escalations/${to}`)).body).toMatchObject({
    sop: { name: 'bug-escalation' },
    extra: { reproduce: '1. Open the page. 2. Publish.' },
  })
  expect((await office.as(maya).get(`/api/escalations/${from}`)).body).toMatchObject({ state: 'closed', closing: { outcome: 'diverted' } })
})

test('a draft is discarded with a reason', async ({ as, office }) => {
  const { number } = (await office.as(maya).post('/api/escalations', { ask: completeCase.ask })).body
  const page = await as(maya)
  await openForm(page, `/escalations/${number}/write`)
  await page.getByRole('button', { name: 'Discard' }).press('Enter')
  await field(page, 'Reason').fill('Solved meanwhile.')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/mine$/)
  expect((await office.as(maya).get(`/api/escalations/${number}`)).body).toMatchObject({ state: 'closed', closing: { outcome: 'withdrawn' } })
})

test('a screenshot is pasted anywhere on the page, or waived by one key', async ({ as, office }) => {
  const { number } = (await office.as(maya).post('/api/escalations', { ask: completeCase.ask })).body
  const page = await as(maya)
  await openForm(page, `/escalations/${number}/write`)
  await page.evaluate((picture) => {
    const clipboardData = new DataTransfer()
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, png().toString('base64'))
  await page.getByRole('group', { name: 'File 1' }).getByRole('textbox', { name: 'Caption' }).fill('The menu without the action.')
  await expect(bar(page)).toContainText(/Saved \d\d:\d\d/)
  const shown = async () => (await office.as(maya).get(`/api/escalations/${number}`)).body
  await expect.poll(async () => (await shown()).evidence).toMatchObject([{ caption: 'The menu without the action.' }])

  await page.getByRole('button', { name: 'Remove file 1' }).press('Enter')
  await page.keyboard.press('n')
  await expect(field(page, 'Why is there nothing to see?')).toBeFocused()
  await page.keyboard.type('They told us on the phone.')
  await expect.poll(shown).toMatchObject({ evidence: [], evidenceWaiver: 'They told us on the phone.' })
})

test('what came back by the SOP’s own rule says so, and names no colleague who never saw it', async ({ as, office }) => {
  await office.as(maya).post('/api/intake', { text: 'Issue: They cannot copy it.\nSteps taken:\n- Looked in the menu' })
  const page = await as(maya)
  await openForm(page, '/escalations/E-1001/write')
  const came = page.getByRole('region', { name: /^It came back with/ })
  await expect(came.getByText('The SOP asks: The proposed solution is missing.')).toBeVisible()
  await expect(page.getByText(/colleague:/)).toHaveCount(0)

  await expect(came).toContainText('0 of')
  await page.getByRole('button', { name: 'Nothing to see' }).click()
  await page.keyboard.type('The action is not there.')
  await expect(came).toContainText('1 of')
})
