import { begin } from '../begun.ts'
import { ada, maya, tomas } from '../office.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './office.ts'
import { open } from './places.ts'
import { bar, before, choose, expectFocus, said, type } from './standing.ts'

test('accepts by “1”, and takes it back by “z”', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'submitted', tomas)
  await page.keyboard.press('1')
  await expect(said(page, `You hold ${number} now`)).toBeVisible()
  await expect(page.getByText('with you: to decide')).toBeVisible()
  await expectFocus(page)
  await page.keyboard.press('z')
  await expect(said(page, `${number} is as it was`)).toBeVisible()
  await expect(page.getByText(/^in the Tier 2 queue since/)).toBeVisible()
})

test('returns by “3”, with a mark by name, one by key on the field and one by click', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'submitted', tomas)
  await page.keyboard.press('3')
  await expect(page.getByRole('combobox', { name: 'Mark a field' })).toBeFocused()
  await type(page, 'resolve')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Why Tier 1 cannot resolve it: how to mend it')).toBeFocused()
  await type(page, 'What exactly is closed to us?')

  await page.getByRole('button', { name: 'Mark “Step 2, what was seen” to mend' }).press('Space')
  await expect(page.getByLabel('Step 2, what was seen: how to mend it')).toBeFocused()
  await type(page, 'Which role, in which plan?')
  await expect(page.getByRole('button', { name: 'Mark “Step 2, what was seen” to mend' })).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('button', { name: 'Mark “What the user is asking” to mend' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('What the user is asking: how to mend it')).toBeFocused() // it was refused for having no words
  await page.getByRole('button', { name: 'Take the mark off What the user is asking' }).press('Enter')
  await expectFocus(page)
  await page.keyboard.press('Control+Enter')

  await expect(said(page, `${number} is back with Maya`)).toBeVisible()
  await expect(page.getByRole('group', { name: 'Step 2, what was seen' })).toContainText('Tomás asks: Which role, in which plan?')
  await expectFocus(page)
})

test('keys that are pressed before the form of a move has come go into it', async ({ office, as }) => {
  const one = await begin(office, 'submitted')
  const page = await as(tomas)
  const { promise: until, resolve: come } = Promise.withResolvers<void>()
  await page.route('**/assets/forms-*.js', async (route) => {
    await until
    await route.continue()
  })
  await open(page, `/escalations/${one.now().number}`)
  await page.keyboard.press('3')
  await page.keyboard.type('resolvx')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await page.keyboard.type('What is closed to us?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The rest is good.')
  await expect(page.getByRole('form')).toHaveCount(0)
  come()
  await expect(page.getByLabel('A word on the whole (optional)')).toHaveValue('The rest is good.')
  await expect(page.getByLabel('Why Tier 1 cannot resolve it: how to mend it')).toHaveValue('What is closed to us?')
})

test('a form that does not come says so, and comes with the page when that is loaded anew', async ({ office, as }) => {
  const one = await begin(office, 'submitted')
  const page = await as(tomas)
  await page.route('**/assets/forms-*.js', (route) => route.abort())
  await open(page, `/escalations/${one.now().number}`)
  await page.keyboard.press('3')
  await expect(page.getByRole('alert').filter({ hasText: 'No answer' })).toBeVisible()
  await page.unroute('**/assets/forms-*.js')
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Try again' }).press('Enter')])
  await expect(bar(page)).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByRole('combobox', { name: 'Mark a field' })).toBeFocused()
})

test('decides by “d” with changes, each assumption judged and somebody outside to carry it out', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'accepted', tomas)
  await page.keyboard.press('d')
  const form = page.getByRole('form', { name: `Decide ${number}` })
  await expect(form.getByRole('radio', { name: /^As proposed/ })).toBeFocused()
  await page.keyboard.press('2')
  await page.keyboard.press('Tab')
  await expect(form.getByLabel('What is to be done')).toBeFocused()
  await page.keyboard.press('Control+End')
  await type(page, ' They keep the script.')
  await expect(form.getByRole('insertion')).toHaveText(/They keep the script\./)
  await page.keyboard.press('Tab')
  await type(page, 'A script makes the next one cheap.')
  await page.keyboard.press('Control+Enter')
  await expect(form.getByRole('button', { name: 'Decide' })).toBeFocused()
  await expect(form.getByText('2 assumptions are not ticked yet.')).toBeVisible()
  await form.getByRole('radiogroup', { name: 'The templates hold no personal data.' }).getByRole('radio', { name: 'True' }).press('Space')
  await form
    .getByRole('radiogroup', { name: /^Forty templates/ })
    .getByRole('radio', { name: 'Unknown' })
    .press('Space')
  await form.getByRole('radio', { name: 'Somebody outside' }).press('Space')
  await form.getByLabel('Done by whom?').press('D')
  await type(page, 'evOps')
  await form.getByLabel('By when?').fill('2027-03-01T17:00')
  await page.keyboard.press('Control+Enter')

  await expect(said(page, `${number} is decided`)).toBeVisible()
  const decision = page.getByRole('region', { name: 'Decision: With changes' })
  await expect(decision.getByRole('insertion')).toHaveText(/They keep the script\./)
  await expect(decision).toContainText('DevOps until 1 Mar 2027')
  await expect(page.getByText(/^with you: DevOps carries it out until/)).toBeVisible()
  await expectFocus(page)
})

test('decides what is still in the queue: that accepts it first', async ({ office, as }) => {
  const { page, one } = await before({ office, as }, 'submitted', tomas)
  await page.keyboard.press('d')
  await page.keyboard.press('4')
  await expect(page.getByRole('radio', { name: /^Declined/ })).toBeFocused()
  await page.getByLabel('Reason').fill('The contract does not hold it.')
  for (const group of await page.getByRole('radiogroup', { name: /templates/ }).all()) await group.getByRole('radio', { name: 'True' }).press('Space')
  await page.getByRole('button', { name: 'Accept and decide' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Decision: Declined' })).toBeVisible()
  expect((await one.timeline(tomas)).map(({ kind }) => kind).slice(-2)).toEqual(['accepted', 'decided'])
})

test('lets it wait by “h” and ends that by the same key', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'accepted', tomas)
  await page.keyboard.press('h')
  await page.getByLabel('What to ask').fill('Which plan are they on?')
  await page.getByRole('button', { name: 'Tomorrow' }).press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(said(page, new RegExp(`${number} waits until .*09:00`))).toBeVisible()
  await expect(page.getByText(/^with you, waiting for the author until/)).toBeVisible()
  await expectFocus(page)
  await page.keyboard.press('h')
  await expect(said(page, `${number} waits no longer`)).toBeVisible()
  await expect(page.getByText('with you: to decide')).toBeVisible()
})

test('takes over by “a” with a reason, hands on, and releases by “r”', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'accepted', ada)
  await page.keyboard.press('a')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('Why you take it over')).toBeFocused() // refused beside the field
  await type(page, 'Tomás is away.')
  await page.keyboard.press('Control+Enter')
  await expect(said(page, `${number} is with Ada now`)).toBeVisible()

  await page.keyboard.press('a')
  await expect(page.getByRole('combobox', { name: 'Whom to' })).toBeFocused()
  await type(page, 'Lin')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^with Lin \(CS Lead\) since/)).toBeVisible()
  await expect(said(page, `${number} is with Lin now`)).toBeVisible() // only what the server has done can be undone
  await page.keyboard.press('z')
  await expect(page.getByText('with you: to decide')).toBeVisible()

  await page.keyboard.press('r')
  await type(page, 'A shift ends.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^in the Tier 2 queue since/)).toBeVisible()
  await expectFocus(page)
})

test('merges by “2” into another, which is looked up before', async ({ office, as }) => {
  const other = (await before({ office, as }, 'accepted', tomas)).number
  const { page, number } = await before({ office, as }, 'submitted', tomas)
  await page.keyboard.press('2')
  await type(page, other.toLowerCase())
  await expect(page.getByText(`${other}, Maya, Accepted, asks:`)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(said(page, `${number} is merged into ${other}`)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Merged into another escalation' })).toBeVisible()
  await page.getByRole('link', { name: other }).press('Enter')
  await expect(page).toHaveURL(new RegExp(`/escalations/${other}$`))
  await expect(page.getByText(`took in ${number}`)).toBeVisible()
})

test('closes what is answered already, and reopens it', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'submitted', tomas)
  await choose(page, 'Already answered')
  await page.getByLabel('Its address').fill('https://help.example.com/copy')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Answered by what was already written' })).toContainText('help.example.com/copy')
  await expectFocus(page)
  await bar(page).getByRole('button', { name: 'Reopen' }).press('Enter')
  await type(page, 'That page is about another plan.')
  await page.keyboard.press('Control+Enter')
  await expect(said(page, `${number} is open again, in the queue`)).toBeVisible()
})

test('sends to the other SOP, where it goes on', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'accepted', tomas)
  await choose(page, 'To another SOP')
  await page.getByRole('combobox', { name: 'The SOP it belongs to' }).press('ArrowDown')
  await page.getByRole('option', { name: 'Bug escalation' }).click()
  await page.getByLabel('Why it belongs there').fill('Ben sees the same error.')
  await page.keyboard.press('Control+Enter')
  await expect(said(page, new RegExp(`${number} goes on as E-`))).toBeVisible()
  await expect(page.getByText(/^goes on as E-/)).toBeVisible()
})

test('the author withdraws, and a colleague hears why nothing can be done any more', async ({ office, as }) => {
  const { page } = await before({ office, as }, 'accepted', maya)
  await choose(page, 'Withdraw')
  await type(page, 'The customer found it.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Withdrawn' })).toBeVisible()
  await bar(page).getByRole('button', { name: 'More' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Decide' })).toHaveAccessibleDescription(/closed/)
  await page.keyboard.press('Escape')
  await expect(bar(page).getByRole('button', { name: 'More' })).toBeFocused()
})

test('the author carries it out with the words for the customer, which are warned of when they promise a time', async ({ office, as }) => {
  const { page, number } = await before({ office, as }, 'decided', maya)
  await bar(page).getByRole('button', { name: 'Carry out' }).press('Enter')
  const wording = page.getByLabel('For the customer')
  await wording.fill('We copy your templates by tomorrow morning.')
  await expect(wording).toHaveAccessibleDescription(/“by tomorrow” sounds like a promise of a time/)
  await wording.fill('We copy your templates for you.')
  await expect(wording).not.toHaveAccessibleDescription(/promise of a time/)
  await page.getByRole('button', { name: 'Copy the words' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  await page.getByRole('radio', { name: 'has been told' }).press('Space')
  await page.getByRole('textbox', { name: 'What was done' }).fill('Copied, and checked in two workspaces.')
  await page.keyboard.press('Control+Enter')
  await expect(said(page, `${number} is closed`)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Carried out' })).toContainText('has been told')
  await expectFocus(page)
})

for (const { colorScheme, width } of [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const) {
  test(`no form that is open keeps anybody out, in ${colorScheme}, ${width} px wide`, async ({ office, as }) => {
    const page = await as(tomas, { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' })
    await open(page, `/escalations/${(await begin(office, 'accepted')).now().number}`)
    for (const [key, first] of [
      ['3', page.getByRole('combobox', { name: 'Mark a field' })],
      ['d', page.getByRole('radio', { name: /^As proposed/ })],
      ['h', page.getByRole('radio', { name: 'Maya, who wrote it' })],
    ] as const) {
      await page.keyboard.press(key)
      await expect(first).toBeFocused()
      if (key === '3') await page.getByRole('button', { name: 'Mark “What the user is asking” to mend' }).press('Enter')
      expect.soft(await barriers(page), key).toEqual([])
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), key).toBeLessThanOrEqual(width)
      await page.keyboard.press('Escape')
    }
  })
}
