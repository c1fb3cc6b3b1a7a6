import { takeDown } from '#src/escalations/ticket/take-down.ts'
import { openLog } from '#src/foundation/log.ts'
import { begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { northwind } from '../desk.ts'
import { maya, noor, tomas } from '../office.ts'
import { test } from './desk.ts'
import { bar, clipboard, field, numberOf, openForm, paste } from './form.ts'
import { expect } from './office.ts'

test('a ticket’s address is pasted, and the customer is filled in, by the keyboard alone', async ({ as, office }) => {
  const page = await as(maya, clipboard)
  await openForm(page)
  await paste(page, completeCase.ticket)
  await page.keyboard.press('Tab')

  await expect(page.getByText('In the help desk: “Copying templates”.')).toBeVisible()
  const name = page.getByRole('textbox', { name: 'Customer' }).first()
  await expect(name).toHaveValue('Northwind')
  await expect(name).toHaveAccessibleDescription(/From the help desk/)
  await name.fill('Northwind Ltd')
  await expect(name).not.toHaveAccessibleDescription(/From the help desk/)

  await expect(bar(page)).toContainText(/Saved \d\d:\d\d/)
  const saved = (await office.as(maya).get(`/api/escalations/${await numberOf(page)}`)).body
  expect(saved).toMatchObject({ ticket: completeCase.ticket, customer: { name: 'Northwind Ltd', plan: 'Agency', persona: null } })
})

test('whoever comes from a ticket finds the customer filled in without doing anything, and has begun no draft by it', async ({ as, office }) => {
  const page = await as(maya)
  await page.goto('/escalate?ticket=215470012345')
  await expect(page.getByText('In the help desk: “Copying templates”.')).toBeVisible()
  const name = page.getByRole('textbox', { name: 'Customer' }).first()
  await expect(name).toHaveValue('Northwind')
  await page.waitForTimeout(1_500) // longer than a draft waits before it is saved
  expect((await office.as(maya).get('/api/escalations')).body.items).toEqual([])

  await field(page, 'What the user is asking').fill('Copy them.')
  await expect(page).toHaveURL(/\/escalations\/E-1001\/write$/)
  expect((await office.as(maya).get('/api/escalations/E-1001')).body).toMatchObject({ ticket: '215470012345', customer: { name: 'Northwind' } })
  await page.reload()
  await expect(name).toHaveAccessibleDescription(/From the help desk/)
})

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 375, height: 720 },
]) {
  test(`“why” does not cover what was filled in, at a width of ${viewport.width}`, async ({ as }) => {
    const page = await as(maya, { viewport })
    await openForm(page)
    await field(page, 'Ticket').fill('215470012345')
    await page.keyboard.press('Tab')
    const line = await page.getByText('In the help desk: “Copying templates”.').boundingBox()
    const why = page.getByRole('tooltip')
    await expect(why).toContainText('Who is the customer?')
    await expect.poll(async () => ((await why.boundingBox())?.y ?? 0) - ((line?.y ?? 0) + (line?.height ?? 0))).toBeGreaterThan(0)
  })
}

test('what was typed stays, whatever the help desk says later', async ({ as }) => {
  const page = await as(maya)
  await openForm(page)
  let answer = () => {}
  const typed = new Promise<void>((done) => {
    answer = done
  })
  await page.route('**/api/tickets?*', async (route) => {
    await typed
    await route.continue()
  })
  await field(page, 'Ticket').fill('#215470012345')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Asking the help desk about this ticket')).toBeVisible()
  const name = page.getByRole('textbox', { name: 'Customer' }).first()
  await name.fill('Harbour Lane Books')
  answer()

  await expect(page.getByText('In the help desk: “Copying templates”.')).toBeVisible()
  await expect(name).toHaveValue('Harbour Lane Books')
})

test('what cannot be filled says why beside its field, and a ticket that is not there leaves a way on', async ({ as, files }) => {
  await files.write({ ...northwind, company: { ...northwind.company, plan: 'agency_v2' } })
  const page = await as(maya)
  await openForm(page)
  await field(page, 'Ticket').fill('7')
  await page.keyboard.press('Tab')
  await expect(page.getByText('There is no ticket 7 in the folder of tickets. Look at the ticket’s address or number.')).toBeVisible()
  await files.write({ ...northwind, id: '7', url: null, company: { ...northwind.company, plan: 'agency_v2' } })
  await page.getByRole('button', { name: 'Ask again' }).press('Enter')

  await expect(page.getByText('The help desk says “agency_v2”, which is no plan that is known here.')).toBeVisible()
  await expect(field(page, 'Ticket')).toHaveValue('7')
})

test('who triages sees what the ticket said when it was submitted, and after asking again what changed since', async ({ as, office, files }) => {
  const one = await begin(office)
  await takeDown({ db: office.db, queue: office.queue, desk: files.desk, now: office.now(), log: openLog('silent') }, one.now().id)
  const page = await as(tomas)
  await page.goto(`/escalations/${one.now().number}`)
  const ticket = page.getByRole('region', { name: 'The ticket in the help desk' })
  await ticket.getByText('The ticket in the help desk').click()
  await expect(ticket.getByText('Copying templates')).toBeVisible()
  await expect(ticket.getByText('Northwind')).toBeVisible()
  await expect(ticket).not.toContainText('Rosa')
  await ticket.getByRole('button', { name: 'Refresh' }).press('Enter')
  await expect(ticket.getByRole('status')).toContainText('Nothing has changed')

  await files.write({ ...northwind, state: 'closed', company: { ...northwind.company, plan: 'Merchant Pro' } })
  await ticket.getByRole('button', { name: 'Refresh' }).press('Enter')
  await expect(ticket.getByText('→ closed')).toBeVisible()
  await expect(ticket.getByRole('status')).toContainText('changed')
  await page.reload()
  await expect(ticket.getByText('→ closed')).toBeVisible()
})

test('an administrator says from where the persona comes, tries it on a real ticket, and saves it, by keyboard', async ({ as, office, files }) => {
  await files.write({ ...northwind, contact: { ...northwind.contact, attributes: { kind: 'kx-7' } } })
  const page = await as(noor)
  await page.goto('/settings?part=desk')
  await expect(page.getByText('Connected: Tickets as files.')).toBeVisible()
  const persona = page.getByRole('group', { name: 'Persona' })
  await persona.getByLabel('Taken from').fill('contact.kind')
  await page.getByLabel('Address or number of a ticket').fill('215470012345')
  await page.keyboard.press('Enter')
  await expect(persona.getByLabel('Taken from')).toHaveAccessibleDescription(/^“contact.kind”: Take company\.name/)
  await persona.getByLabel('Taken from').fill('contact.attributes.kind')
  await page.getByRole('button', { name: 'Try it' }).press('Enter')
  const tried = page.getByRole('region', { name: 'Try it' })
  await expect(tried.getByText('The help desk says “kx-7”, which is no persona that is known here.')).toBeVisible()

  await persona.getByLabel('Called otherwise here').fill('kx-7 = agency')
  await page.getByRole('button', { name: 'Try it' }).press('Enter')
  await expect(tried.getByText('agency', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByText('From now on it is filled in so.')).toBeVisible()
  await page.reload()
  await expect(persona.getByLabel('Called otherwise here')).toHaveValue('kx-7 = agency')
  expect((await office.as(maya).get('/api/tickets?written=215470012345')).body.customer).toMatchObject({ persona: 'agency' })
})

test('everything that is wrong with one input of the mapping is said, with the source, and the line as people count them', async ({ as }) => {
  const page = await as(noor)
  await page.goto('/settings?part=desk')
  const plan = page.getByRole('group', { name: 'Plan' })
  await plan.getByLabel('Taken from').fill('company.plan, contact.kind, company.tier')
  await plan.getByLabel('Called otherwise here').fill('pro = Growth\n\nbasic\n\nfree')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(plan.getByLabel('Taken from')).toHaveAccessibleDescription(/“contact\.kind”: Take .*“company\.tier”: Take /)
  await expect(plan.getByLabel('Called otherwise here')).toHaveAccessibleDescription(/Line 3: Say what .*Line 5: Say what /)
  await expect(plan.getByLabel('Taken from')).toBeFocused()
})

const title = 'SA - Internal | Escalation (Non-Bug)'

test('whether the help desk’s macro is that of the SOP is seen at a glance, and mended by pasting, by keyboard', async ({ as, files }) => {
  const page = await as(noor, clipboard)
  await page.goto('/settings?part=desk')
  const part = page.getByRole('region', { name: 'The macro' })
  await expect(part.getByRole('status').first()).toHaveText(`Tickets as files has no macro “${title}”, or none that Baton may see.`)
  await expect(part.getByText('Save it as macros/SA%20-%20Internal')).toBeVisible()
  await part.getByRole('button', { name: 'Copy the text' }).press('Enter')
  await expect(part.getByRole('button', { name: 'Copied' })).toBeVisible()
  const ours = await page.evaluate(() => navigator.clipboard.readText())

  await files.macro(title, ours.replace('Steps Taken:', 'What we tried:'))
  await part.getByRole('button', { name: 'Read it again' }).press('Enter')
  await expect(part.getByRole('status').first()).toContainText(`“${title}” differs there.`)
  const lines = part.getByRole('list', { name: 'Where they differ' })
  await expect(lines.getByRole('deletion')).toHaveText(/What we tried:/)
  await expect(lines.getByRole('insertion')).toHaveText(/Steps Taken:/)
  await expect(lines).not.toContainText('Ticket URL')

  await files.macro(title, ours)
  await part.getByRole('button', { name: 'Read it again' }).press('Enter')
  await expect(part.getByRole('status').first()).toContainText(`“${title}” is the same there.`)
  await expect(part.getByRole('textbox', { name: 'The text to paste' })).toHaveCount(0)
})
