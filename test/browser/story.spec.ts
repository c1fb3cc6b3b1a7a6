import { readFile } from 'node:fs/promises'
import { maya, tomas } from '../office.ts'
import { expect, type Page, test } from './office.ts'
import { said, type } from './standing.ts'

const sample = await readFile(new URL('../../docs/example/sample.txt', import.meta.url), 'utf8')

/** Pastes as a person does, into whatever has the focus. */
async function paste(page: Page, text: string) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text)
  await page.keyboard.press('Control+v')
}

/** The page is opened once; from then on there is the keyboard, and what the page itself hears. */
async function begin(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => {
    window.addEventListener('beforeunload', () => console.error('The page was loaded again.'))
    window.addEventListener('pointerdown', () => console.error('The mouse was used.'))
  })
}

async function goTo(page: Page, place: string) {
  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder('Where to, or what to do?')).toBeFocused()
  await type(page, `go to: ${place}`)
  await expect(page.getByRole('button', { name: `Go to: ${place}` })).toHaveAttribute('data-selected', 'true')
  await page.keyboard.press('Enter')
}

test('from the pasted sample to the customer who has been told, by two people at two keyboards', async ({ as }) => {
  test.setTimeout(180_000)
  const hers = await as(maya, { permissions: ['clipboard-read', 'clipboard-write'] })
  const his = await as(tomas)
  await begin(hers, '/mine')
  await begin(his, '/queue')

  // Maya is stuck. She pastes what she has, and is led to what is open.
  await hers.keyboard.press('c')
  await expect(hers.getByRole('textbox', { name: 'Ticket' })).toBeFocused()
  await paste(hers, sample)
  await expect(hers.getByText('Filled from the pasted text')).toBeVisible()
  await hers.keyboard.press('Control+Enter')
  await expect(hers.getByRole('checkbox', { name: /not documented/ })).toBeFocused()
  await hers.keyboard.press('Space')
  await type(hers, 'Knowledge base: “duplicate templates”. Nothing on copying between workspaces.')
  await hers.keyboard.press('Control+.')
  await expect(hers.getByRole('textbox', { name: 'Why Tier 1 cannot resolve it' })).toBeFocused()
  await type(hers, 'No screen offers it.')
  await hers.keyboard.press('Control+.')
  await expect(hers.getByRole('button', { name: 'Choose files' })).toBeFocused()
  await hers.keyboard.press('n')
  await type(hers, 'There is nothing to see: the action is simply not there.')
  await hers.keyboard.press('Control+Enter')
  await expect(said(hers, /is in the queue/)).toBeVisible()
  const number = /E-\d+/.exec(hers.url())?.[0] ?? ''

  // Tomás sees it come, accepts it, and has a question about one field.
  const row = his.getByRole('list', { name: 'Escalations' }).getByRole('link')
  await expect(row).toContainText(number)
  await his.keyboard.press('j')
  await expect(his.getByRole('region', { name: `Escalation ${number}` })).toBeVisible()
  await his.keyboard.press('1')
  await expect(said(his, `You hold ${number} now`)).toBeVisible()
  await expect(hers.getByText(/^with Tomás \(Tier 2\) since/)).toBeVisible()
  await his.keyboard.press('3')
  await expect(his.getByRole('combobox', { name: 'Mark a field' })).toBeFocused()
  await type(his, 'resolve')
  await his.keyboard.press('Enter')
  await expect(his.getByLabel('Why Tier 1 cannot resolve it: how to mend it')).toBeFocused()
  await type(his, 'Which access would you need?')
  await his.keyboard.press('Control+Enter')
  await expect(said(his, `${number} is back with Maya`)).toBeVisible()

  // Maya mends what is marked.
  await expect(hers.getByText('with you: 1 field to mend')).toBeVisible()
  await goTo(hers, 'Mine')
  await hers.getByRole('link', { name: new RegExp(number) }).press('Enter')
  await expect(hers.getByRole('region', { name: 'It came back with 1 field to mend' })).toBeVisible()
  await hers.keyboard.press('Control+.')
  const blocker = hers.getByRole('textbox', { name: 'Why Tier 1 cannot resolve it' })
  await expect(blocker).toBeFocused()
  await hers.keyboard.press('Control+End')
  await type(hers, ' It would need access to the database, which Tier 1 has not.')
  await hers.keyboard.press('Control+Enter')
  await expect(said(hers, /is in the queue/)).toBeVisible()

  // Tomás reads only what changed, and decides.
  await expect(row).toContainText(number)
  await his.keyboard.press('j')
  await expect(his.getByRole('insertion')).toContainText('It would need access to the database')
  await his.keyboard.press('d')
  await expect(his.getByRole('radio', { name: /^As proposed/ })).toBeFocused()
  await his.keyboard.press('1')
  await his.getByLabel('Reason').focus()
  await type(his, 'A copy does no harm, and they wait for it.')
  await his.getByLabel(/Words for the customer/).focus()
  await type(his, 'We copy your templates into all of your workspaces.')
  await his.keyboard.press('Control+Enter')
  await expect(said(his, `${number} is decided`)).toBeVisible()

  // Maya carries it out, and the customer hears of it.
  await expect(hers.getByText(/^with you: to carry out/)).toBeVisible()
  await hers.getByRole('button', { name: 'Carry out' }).press('Enter')
  await hers.getByRole('radio', { name: 'has been told' }).press('Space')
  await hers.getByRole('textbox', { name: 'What was done' }).focus()
  await type(hers, 'DevOps copied them; checked in two workspaces.')
  await hers.keyboard.press('Control+Enter')
  await expect(said(hers, `${number} is closed`)).toBeVisible()
  await goTo(his, 'Queue')
  await expect(his.getByRole('heading', { name: 'Nothing to triage' })).toBeVisible()
})
