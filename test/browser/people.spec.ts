import { newId } from '#src/foundation/ids.ts'
import { ada, ben, lin, maya, noor, tomas } from '../office.ts'
import { expect, type Page, test } from './office.ts'
import { open } from './places.ts'

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}\\b`) })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const shown = (page: Page) => page.getByRole('status').filter({ hasText: /of .* (person|people)/ })

test('everybody reads who is here, and in which team; only an administrator is offered to change it', async ({ as, office }) => {
  await office.as(noor).post('/api/teams', { name: 'Agencies', members: [maya.id, ben.id] })
  const page = await as(maya)
  await open(page, '/people')
  await expect(rowOf(page, 'Maya')).toContainText('(you)')
  await expect(rowOf(page, 'Maya')).toContainText('Agencies')
  await expect(rowOf(page, 'Lin')).toContainText('CS Lead')
  await expect(page.getByRole('link', { name: 'Invite' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Ben' })).toHaveCount(0)
  await page.goto(`/people?person=${ben.id}`)
  await expect(rowOf(page, 'Ben')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an invitation, by keyboard alone: the link is shown once, and a refusal stands at its field', async ({ as }) => {
  const page = await as(noor)
  await open(page, '/people')
  await page.keyboard.press('i')
  const form = dialog(page, 'Invite somebody')
  await expect(form.getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Eve')
  await page.keyboard.press('Tab')
  await page.keyboard.type('no address')
  await page.keyboard.press('Enter')
  await expect(form.getByLabel('E-mail')).toBeFocused()
  await expect(form.getByText('Write an e-mail address')).toBeVisible()
  await expect(form.getByLabel('Name')).toHaveValue('Eve')

  await form.getByLabel('E-mail').fill('maya@example.com')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toContainText('maya@example.com already')
  await form.getByLabel('E-mail').fill('eve@example.com')
  await page.keyboard.press('Enter')
  await expect(form.getByLabel('Link for Eve')).toHaveValue(/\/invitations#.{20,}/)
  await expect(form.getByText('Baton sends no e-mail yet')).toBeVisible()
  await form.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(rowOf(page, 'Eve')).toContainText('invited; link good until')
})

test('a role is changed, a lost password gets a new link, and whoever leaves can come back', async ({ as }) => {
  const page = await as(noor)
  await open(page, '/people')
  await page.getByRole('button', { name: 'Ben' }).focus()
  await page.keyboard.press('Enter')
  const ben = dialog(page, 'Ben')
  await ben.getByRole('combobox', { name: 'Role' }).click()
  await page.getByRole('option', { name: 'Tier 2' }).click()
  await ben.getByRole('button', { name: 'Save' }).click()
  await expect(rowOf(page, 'Ben')).toContainText('Tier 2')

  await ben.getByRole('button', { name: 'Make a new link' }).click()
  await expect(ben.getByLabel('Link for Ben')).toHaveValue(/\/invitations#/)
  await expect(ben.getByRole('status').filter({ hasText: 'Ben is signed out. This goes on:' })).toContainText('test: made in the browser')
  await ben.getByRole('button', { name: 'Revoke all tokens' }).click()
  await expect(ben.getByText('All tokens are revoked.')).toBeVisible()

  await ben.getByRole('button', { name: 'Has left' }).click()
  const ask = dialog(page, 'Has Ben left?')
  await expect(ask.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await ask.getByRole('button', { name: 'Yes' }).click()
  await expect(ask).toHaveCount(0)
  await expect(ben.getByRole('button', { name: 'Is back' })).toBeFocused()
  await expect(ben.getByRole('button', { name: 'Make a new link' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(ben.getByRole('button', { name: 'Has left' })).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused() // the row that had it went, and came back
  await page.getByRole('button', { name: 'Ben' }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Ben' })).toBeFocused()
})

test('the only administrator can neither leave nor be anything else, and reads why', async ({ as, office }) => {
  const page = await as(noor)
  await open(page, `/people?person=${noor.id}`)
  const noors = dialog(page, 'Noor')
  await expect(noors.getByText('The only administrator. Make somebody else one first.')).toHaveCount(2)
  await noors.getByRole('button', { name: 'Has left' }).press('Enter')
  await expect(dialog(page, 'Has Noor left?')).toHaveCount(0)
  await noors.getByRole('combobox', { name: 'Role' }).click()
  await expect(page.getByRole('option')).toHaveCount(0)

  await office.as(noor).patch(`/api/people/${lin.id}`, { role: 'admin' })
  await page.reload()
  await noors.getByRole('button', { name: 'Has left' }).click()
  await expect(dialog(page, 'Has Noor left?')).toContainText('This is you')
  await page.keyboard.press('Escape')
  await expect(noors.getByRole('button', { name: 'Has left' })).toBeFocused()
})

test('people are found by words, role and state, and the address keeps it', async ({ as, office }) => {
  await office.as(noor).post('/api/teams', { name: 'Agencies', members: [maya.id] })
  await office.as(noor).patch(`/api/people/${ada.id}`, { left: true })
  const page = await as(tomas)
  await open(page, '/people')
  await expect(shown(page)).toHaveText('5 of 6 people')
  await page.keyboard.press('s')
  await page.keyboard.type('agenc')
  await expect(shown(page)).toHaveText('1 of 6 people')
  await expect(rowOf(page, 'Maya')).toBeVisible()
  await page.reload()
  await expect(shown(page)).toHaveText('1 of 6 people')
  await page.getByRole('searchbox').fill('nobody at all')
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await page.getByRole('combobox', { name: 'State' }).click()
  await page.getByRole('option', { name: 'Left' }).click()
  await expect(shown(page)).toHaveText('1 of 6 people')
  await expect(rowOf(page, 'Ada')).toContainText('left')
})

test('a team is made, renamed and filled', async ({ as }) => {
  const page = await as(noor)
  await open(page, '/people')
  await page.getByRole('tab', { name: 'Teams' }).click()
  await page.getByRole('main').getByRole('link', { name: 'New team' }).first().click()
  await page.getByLabel('Name').fill('Agencies')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nobody is in it yet.')).toBeVisible()
  await page.getByRole('link', { name: 'Agencies' }).click()
  const team = dialog(page, 'Agencies')
  await team.getByLabel('Name').fill('Agencies and partners')
  await team.getByRole('combobox', { name: 'Members' }).fill('may')
  await page.getByRole('option', { name: 'Maya' }).click()
  await page.keyboard.press('Escape')
  await team.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Agencies and partners, 1 member')).toBeVisible()

  await page.getByRole('link', { name: 'New team' }).click()
  await page.getByLabel('Name').fill('Agencies and partners')
  await page.keyboard.press('Enter')
  await expect(dialog(page, 'A new team').getByRole('alert')).toContainText('Choose another name')
})

test('a thousand people are no burden: they are there at once, and found while typing', async ({ as, office }) => {
  const thousand = Array.from({ length: 1000 }, (_, at) => ({
    id: newId(),
    name: `Agent ${at}`,
    email: `agent-${at}@example.com`,
    role: 'tier1' as const,
    left_at: null,
  }))
  await office.db.insertInto('people').values(thousand).execute()
  const page = await as(noor)
  await open(page, '/people')
  await expect(shown(page)).toHaveText('1,006 of 1,006 people')
  await expect(page.getByRole('row')).toHaveCount(51)
  await page.getByRole('button', { name: 'Show 50 more' }).click()
  await expect(page.getByRole('row')).toHaveCount(101)
  await page.getByRole('searchbox').pressSequentially('agent-997')
  await expect(shown(page)).toHaveText('1 of 1,006 people')
  await expect(page.getByRole('searchbox')).toHaveValue('agent-997')
})
