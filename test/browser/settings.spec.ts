import { connect } from '#src/deliveries/connections.ts'
import { lin, maya, noor } from '../office.ts'
import { expect, type Page, test } from './office.ts'
import { open } from './places.ts'

const panel = (page: Page, name: string) => page.getByRole('tabpanel', { name })

test('only an administrator comes in; everybody else reads whom to ask', async ({ as }) => {
  const page = await as(lin)
  await open(page, '/settings?part=tokens')
  await expect(page.getByText('Only an administrator changes the settings. Here that is Noor.')).toBeVisible()
  await expect(page.getByRole('tab')).toHaveCount(0)
})

test('the workspace gets another name and time zone, and says what is wrong at its field', async ({ as, office }) => {
  const page = await as(noor)
  await open(page, '/settings')
  await page.getByLabel('Name').fill(' ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Write a name.')).toBeVisible()
  await expect(page.getByLabel('Name')).toBeFocused()
  await page.getByLabel('Name').fill('Southwind Support')
  await page.getByRole('combobox', { name: 'Time zone' }).fill('tokyo')
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The workspace is saved.')).toBeVisible()
  expect((await office.as(maya).get('/api/workspace')).body).toEqual({ name: 'Southwind Support', timeZone: 'Asia/Tokyo' })
})

test('plans are added, renamed, moved and removed by keyboard, and come in force as a version', async ({ as, office }) => {
  const page = await as(noor)
  await open(page, '/settings?part=vocabularies')
  const plans = page.getByRole('group', { name: 'Plans' })
  const titles = () => plans.getByRole('textbox').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  const before = await titles()
  await expect(page.getByText('Nothing is changed yet.')).toBeVisible()

  await plans.getByRole('textbox').last().press('Enter')
  await page.keyboard.type('Scale')
  await plans.getByRole('textbox', { name: 'Plan 1', exact: true }).fill('Free of charge')
  await plans.getByRole('button', { name: 'Move “Starter” down' }).press('Enter')
  await expect(plans.getByRole('button', { name: 'Move “Starter” down' })).toBeFocused()
  await plans.getByRole('button', { name: 'Remove “Growth”' }).press('Enter')
  await expect(plans.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(plans.getByRole('textbox', { name: 'Plan 2', exact: true })).toBeFocused()
  await plans.getByRole('button', { name: 'Remove “Enterprise”' }).press('Enter')
  const wanted = ['Free of charge', ...before.filter((title) => !['Free', 'Starter', 'Enterprise'].includes(title)).toSpliced(1, 0, 'Starter'), 'Scale']
  expect(await titles()).toEqual(wanted)

  await page.reload()
  await expect(plans.getByRole('textbox').last()).toHaveValue('Scale')
  await page.getByRole('button', { name: 'Put in force as version 2' }).press('Enter')
  await expect(page.getByText('Version 2 is in force.')).toBeVisible()
  await expect(page.getByText('Nothing is changed yet.')).toBeVisible()
  const { body } = await office.as(maya).get('/api/sops/non-bug-escalation')
  expect(body.sop.vocabularies.plans.map(({ title }: { title: string }) => title)).toEqual(wanted)
  expect(body.sop.vocabularies.plans[0].value).toBe('Free')
})

test('a word that the SOP cannot take is said at its line, and what somebody else put in force is not undone', async ({ as, office }) => {
  const page = await as(noor)
  await open(page, '/settings?part=vocabularies')
  const personas = page.getByRole('group', { name: 'Personas' })
  await personas.getByRole('button', { name: 'Add a persona' }).click()
  await page.keyboard.type('agency')
  await page.getByRole('button', { name: 'Put in force as version 2' }).click()
  await expect(personas.getByText('“agency” stands here for the second time.')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await personas.getByRole('textbox').last().fill('Charity')

  const { body } = await office.as(lin).get('/api/sops/non-bug-escalation')
  const made = await office.as(lin).post('/api/sops', { source: `${body.source}\n# by Lin\n` })
  await office.as(lin).post(`/api/sops/non-bug-escalation/versions/${made.body.version}/publications`, {})
  await page.getByRole('button', { name: 'Put in force as version' }).click()
  await expect(page.getByText(/came in force while you wrote/)).toBeVisible()
  await expect(personas.getByRole('textbox').last()).toHaveValue('Charity')
  await page.getByRole('button', { name: 'Discard the changes' }).click()
  await expect(personas.getByRole('textbox').last()).not.toHaveValue('Charity')
})

test('everybody’s tokens are seen, and one is revoked after asking', async ({ as, office }) => {
  await office.as(maya).post('/api/tokens', { name: 'Nightly report' })
  const page = await as(noor)
  await open(page, '/settings?part=tokens')
  const row = page.getByRole('row', { name: /Nightly report/ })
  await expect(row).toContainText('Maya')
  await row.getByRole('button', { name: 'Revoke “Nightly report”' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(row).toContainText('revoked')
})

test('what is connected says with what, and what is not says what to do by hand', async ({ as, office }) => {
  const page = await as(noor)
  await open(page, '/settings?part=connections')
  await expect(panel(page, 'Connections').getByText('not connected')).toHaveCount(4)
  await expect(page.getByText('This version does not read these variables.').first()).toBeVisible()

  await connect(office.db, office.now(), [{ place: 'slack', called: 'Northwind', facts: {} }])
  await page.reload()
  await expect(panel(page, 'Connections').getByText('connected with Northwind since')).toBeVisible()
  await expect(panel(page, 'Connections').getByText('not connected')).toHaveCount(3)
  await expect(page.getByText('Tell the channel yourself')).toHaveCount(0)
})

test('without a help desk its page says where one reads how to connect it, and gives the macro’s text all the same', async ({ as }) => {
  const page = await as(noor)
  await open(page, '/settings?part=desk')
  await expect(page.getByText(/No help desk is connected, so people write it themselves\. docs\/help-desk\.md says how/)).toBeVisible()
  const part = page.getByRole('region', { name: 'The macro' })
  await expect(part.getByText('docs/help-desk.md says how to connect one.')).toBeVisible()
  await expect(part.getByRole('textbox', { name: 'The text to paste' })).toHaveValue(/^SA - Internal \| Escalation \(Non-Bug\)/)
  await part.getByRole('combobox', { name: 'Of the SOP' }).click()
  await page.getByRole('option', { name: 'bug-escalation', exact: true }).click()
  await expect(part.getByRole('textbox', { name: 'The text to paste' })).toHaveValue(/^SA - Internal \| Escalation \(Bug\)/)
})

test('the audit says who did what, page by page', async ({ as, office }) => {
  await office.as(noor).patch(`/api/people/${maya.id}`, { role: 'tier2' })
  for (let at = 0; at < 55; at++) await office.as(at < 30 ? maya : noor).post('/api/tokens', { name: `Token ${at}` }) // a person has 50 at most
  const page = await as(noor)
  await open(page, '/settings?part=audit')
  await expect(page.getByRole('row')).toHaveCount(51)
  await expect(page.getByRole('row').nth(1)).toContainText('Made the token “Token 54” for Noor')
  await page.getByRole('button', { name: 'Show earlier ones' }).click()
  await expect(page.getByRole('row', { name: /Changed Maya: role from Tier 1 to Tier 2/ })).toContainText('Noor')
  await expect(page.getByRole('button', { name: 'Show earlier ones' })).toHaveCount(0)
})

test('the parts have addresses, and “back” goes through them', async ({ as }) => {
  const page = await as(noor)
  await open(page, '/settings')
  await page.getByRole('tab', { name: 'Audit' }).click()
  await expect(page).toHaveURL(/part=audit/)
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'Workspace' })).toHaveAttribute('aria-selected', 'true')
})
