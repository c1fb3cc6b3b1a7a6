import { begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { ada, maya, tomas } from '../office.ts'
import { upload } from './filled.ts'
import { expect, test } from './office.ts'
import { open } from './places.ts'
import { before, type } from './standing.ts'

test('whoever mends sees what is asked, where it is asked; a link leads to the field', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'returned', maya)
  await expect(page.getByText('with you: 1 field to mend')).toBeVisible()
  const field = page.getByRole('group', { name: 'What the user is asking' })
  await expect(field).toContainText('Tomás asks: One question at a time.')
  await open(page, `/escalations/${number}#blocker`)
  await expect(page.getByRole('group', { name: 'Why Tier 1 cannot resolve it' })).toBeFocused()
})

test('Tier 2 reads only what changed since, word by word, and what was asked for and was not', async ({ office, as }) => {
  const one = await begin(office, 'submitted')
  const marks = [
    { field: 'ask', mend: 'How many templates?' },
    { field: 'steps[s2].saw', mend: 'Which role?' },
  ]
  await one.move(tomas, 'returns', { marks })
  await one.edit(maya, { ask: 'The customer wants to copy their forty content templates to eleven other workspaces in one go.' })
  await one.move(maya, 'submissions')
  const page = await as(ada)
  await open(page, `/escalations/${one.now().number}`)

  const written = page.getByRole('region', { name: 'Case' })
  await expect(written.getByRole('radio', { name: 'Changed since round 1' })).toBeChecked()
  await expect(written.getByRole('heading', { name: 'What the user is asking changed' })).toBeVisible()
  await expect(written).toContainText('Tomás asks: How many templates?')
  await expect(written.getByRole('insertion')).toHaveText('forty ')
  await expect(written.getByRole('heading', { name: 'Marked, and not changed' })).toBeVisible()
  await expect(written).toContainText('Tomás asks: Which role?')
  await expect(written.getByText('Read the Content Assistant documentation.')).toHaveCount(0)

  await written.getByRole('radio', { name: 'Changed since round 1' }).press('ArrowRight')
  await expect(written.getByText('Read the Content Assistant documentation.')).toBeVisible()
  await written.getByText('History of rounds').press('Enter')
  await written.getByText(/^Round 1,/).press('Enter')
  await expect(written.getByText('wants to copy their content templates')).toBeVisible()
  await expect(written.getByText(/^Round 1,/)).toContainText('2 fields marked')
})

test('evidence is looked at by keyboard: on with the arrows, back with Escape', async ({ office, as }) => {
  const evidence = [
    { id: await upload(office, 'menu.png'), caption: 'The menu', step: 's2' },
    { id: await upload(office, 'error.png'), caption: 'The message' },
  ]
  const { page } = await before({ office, as }, 'submitted', tomas, { ...completeCase, evidenceWaiver: null, evidence })
  const first = page.getByRole('button', { name: 'Open The menu' })
  await first.press('Enter')
  const viewer = page.getByRole('dialog')
  await expect(viewer.getByRole('img', { name: 'The menu' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(viewer.getByRole('img', { name: 'The message' })).toBeVisible()
  await expect(viewer.getByRole('status')).toHaveText('2 of 2')
  await page.keyboard.press('ArrowRight')
  await expect(viewer.getByRole('img', { name: 'The menu' })).toBeVisible()
  await page.keyboard.press('d') // keys of the page are not for whoever looks at a file
  await page.keyboard.press('Escape')
  await expect(viewer).toHaveCount(0)
  await expect(first).toBeFocused()
  await expect(page.getByRole('form', { name: /^Decide/ })).toHaveCount(0)
})

test('a comment mentions somebody by keyboard; what is internal stays with Tier 2', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'accepted', tomas)
  await page.keyboard.press('m')
  await expect(page.getByLabel('Comment')).toBeFocused()
  await page.keyboard.type('Please look, @ad')
  await expect(page.getByRole('option', { name: 'Ada' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('**today**')
  await page.keyboard.press('Control+Enter')
  const timeline = page.getByRole('list', { name: 'Timeline' })
  await expect(timeline.getByText('@Ada')).toBeVisible()
  await expect(timeline.getByRole('strong').filter({ hasText: 'today' })).toBeVisible()
  await expect(page.getByLabel('Comment')).toBeFocused()
  await expect(page.getByLabel('Comment')).toHaveValue('')

  await page.keyboard.type('The account is under review.')
  await page.getByRole('checkbox', { name: 'Internal: for Tier 2 only' }).press('Space')
  await page.getByRole('button', { name: 'Send to Tier 2' }).press('Enter')
  await expect(timeline.getByText('internal: Tier 2 only')).toBeVisible()

  const mayas = await as(maya)
  await open(mayas, `/escalations/${number}`)
  await expect(mayas.getByRole('list', { name: 'Timeline' }).getByText('@Ada')).toBeVisible()
  await expect(mayas.getByText('The account is under review.')).toHaveCount(0)
  await expect(mayas.getByRole('checkbox', { name: /Internal/ })).toHaveCount(0)
})

test('what somebody said is said better, or taken back, by themselves alone', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'accepted', tomas)
  const timeline = page.getByRole('list', { name: 'Timeline' })
  await page.keyboard.press('m')
  await type(page, 'Please look today.')
  await page.keyboard.press('Control+Enter')
  const mayas = await as(maya)
  await open(mayas, `/escalations/${number}`)
  const hers = mayas.getByRole('list', { name: 'Timeline' })
  await expect(hers.getByText('Please look today.')).toBeVisible()
  await expect(hers.getByRole('button', { name: 'Edit' })).toHaveCount(0)

  await timeline.getByRole('button', { name: 'Edit' }).press('Enter')
  await expect(page.getByLabel('Your comment')).toBeFocused()
  await page.getByLabel('Your comment').fill('Please look tomorrow, @ad')
  await expect(page.getByRole('option', { name: 'Ada' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.reload()
  await timeline.getByRole('button', { name: 'Edit' }).press('Enter')
  await expect(page.getByLabel('Your comment')).toHaveValue('Please look tomorrow, @Ada ')
  await page.keyboard.press('Control+Enter')
  await expect(timeline.getByText('@Ada')).toBeVisible()
  await expect(hers.getByText('Please look tomorrow')).toBeVisible()
  await expect(hers.getByText('edited')).toBeVisible()

  await timeline.getByRole('button', { name: 'Edit' }).press('Enter')
  await page.getByLabel('Your comment').fill('Never mind.')
  await page.keyboard.press('Escape')
  await expect(timeline.getByText('Please look tomorrow')).toBeVisible()
  await timeline.getByRole('button', { name: 'Take back' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).press('Enter')
  await expect(timeline.getByText('This comment was taken back.')).toBeVisible()
  await expect(hers.getByText('This comment was taken back.')).toBeVisible()
})

test('what is written while a comment is on its way is kept', async ({ office, as }) => {
  const { page } = await before({ office, as }, 'submitted', ada)
  const { promise: slow, resolve: go } = Promise.withResolvers<void>()
  await page.route('**/comments', async (route) => {
    await slow
    await route.continue()
  })
  await page.getByLabel('Comment').fill('They wrote once more.')
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Comment').fill('And they need it by Friday.')
  go()
  await expect(page.getByRole('region', { name: 'Timeline' }).getByText('They wrote once more.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send', exact: false })).toBeEnabled()
  await expect(page.getByLabel('Comment')).toHaveValue('And they need it by Friday.')
  await page.reload()
  await expect(page.getByLabel('Comment')).toHaveValue('And they need it by Friday.')
})

test('a comment that was not sent is there again', async ({ office, as }) => {
  const { page } = await before({ office, as }, 'submitted', maya)
  await page.keyboard.press('m')
  await type(page, 'They wrote once more: ')
  await page.reload()
  await expect(page.getByLabel('Comment')).toHaveValue('They wrote once more: ')
  await expect(page.getByText('Not sent yet; kept on this device.')).toBeVisible()
})

test('the macro, the link and the words to send by hand are copied', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'submitted', tomas)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Copy as macro' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  await expect.poll(copied).toContain('eleven other workspaces')
  await page.getByRole('button', { name: 'Copy link' }).press('Enter')
  await expect.poll(copied).toBe(`${office.address}/escalations/${number}`)

  const byHand = page.getByRole('group').filter({ hasText: 'things to do by hand' })
  await byHand.getByText('things to do by hand').press('Enter')
  await byHand.getByRole('button', { name: /^Copy/ }).first().press('Enter')
  await expect.poll(copied).toContain(number)
})
