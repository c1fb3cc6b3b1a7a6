import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { hashPassword } from 'better-auth/crypto'
import { connect } from '#src/deliveries/connections.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { openServer } from '#src/http/server.ts'
import { setPassword } from '#src/people/accept-invitation.ts'
import type { Person } from '#src/people/person.ts'
import { ada, ben, emailOf, lin, maya, noor, openOfficeOn, tomas } from '../office.ts'
import { clusterHere } from './ground.ts'

const web = fileURLToPath(new URL('../../dist', import.meta.url))
const password = 'a password for tests'
const everybody = [maya, ben, tomas, ada, lin, noor]

export type OpenOffice = Awaited<ReturnType<typeof openInBrowser>>

/** An office behind a real socket, with the built app. `dropLines` cuts every connection, as a proxy does that starts again. */
export async function openInBrowser({
  empty = false,
  real,
  dev = false,
  desk = null,
}: {
  empty?: boolean
  real: boolean
  dev?: boolean
  desk?: HelpDesk | null
}) {
  const office = await openOfficeOn({ cluster: clusterHere(), web, empty, real, dev, desk })
  if (desk) await connect(office.db, office.now(), [{ place: 'helpdesk', called: desk.called, facts: {} }])
  const server = openServer(office.app.fetch)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await office.close()
  }
  return { ...office, address, dropLines: () => server.closeAllConnections(), close }
}

type Window = { page: Page; context: BrowserContext }

/** What a person's browser stores once they are signed in. */
type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/**
 * A browser of this person's own, signed in. Their first window in an office signs in with the password; later ones share that session as long as
 * it lasts, because an address may sign in 30 times a minute. Throws unless the window is signed in as this person.
 */
async function openWindow(browser: Browser, office: { address: string }, person: Person, states: Map<string, SignedIn>, options: BrowserContextOptions) {
  const context = await browser.newContext({ baseURL: office.address, storageState: states.get(person.id), ...options })
  if (!(await isSignedIn(context, person))) {
    const answer = await context.request.post('/api/auth/sign-in/email', { data: { email: emailOf(person), password } })
    if (!answer.ok()) throw new Error(`${person.name} could not sign in: ${answer.status()} ${await answer.text()}`)
    if (!(await isSignedIn(context, person))) throw new Error(`${person.name} signed in and is not known by the session.`)
    states.set(person.id, await context.storageState())
  }
  return { page: await context.newPage(), context } satisfies Window
}

async function isSignedIn(context: BrowserContext, person: Person) {
  const answer = await context.request.get('/api/me')
  return answer.ok() && (await answer.json()).id === person.id
}

type Fixtures = { desk: HelpDesk | null; office: OpenOffice; as: (person: Person, options?: BrowserContextOptions) => Promise<Page> }

/** `desk`: its help desk, where a test gives it one. `office` is this test's own, everybody in it with the same password; `as(maya)` is a window of hers. A page that throws or complains on its console fails the test. */
export const test = base.extend<Fixtures, { hash: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  hash: [async ({}, use) => use(await hashPassword(password)), { scope: 'worker' }],
  desk: [null, { option: true }],
  office: async ({ hash, desk }, use) => {
    const office = await openInBrowser({ real: true, desk })
    for (const { id } of everybody) await setPassword({ db: office.db, now: new Date() }, id, hash)
    await use(office)
    await office.close()
  },
  as: async ({ browser, office }, use) => {
    const opened: BrowserContext[] = []
    const complaints: string[] = []
    const states = new Map<string, SignedIn>()
    await use(async (person, options = {}) => {
      const { page, context } = await openWindow(browser, office, person, states, options)
      opened.push(context)
      page.on('pageerror', (error) => complaints.push(`${person.name} at ${page.url()}: ${error.message}`))
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !expected(message.text())) complaints.push(`${person.name} at ${page.url()}: ${message.text()}`)
      })
      return page
    })
    for (const context of opened) await context.close()
    expect(complaints).toEqual([])
  },
})

/** Chromium itself writes a line for every answer that is a refusal, and for a line that is down; those are what some tests are about. */
export const expected = (text: string) => /^Failed to load resource/.test(text)

export { expect, type Page }
