import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test'
import { fillWithDemo } from '#src/demo/fill.ts'
import { emailOf, type Nick } from '#src/demo/team.ts'
import { openStore } from '#src/evidence/store.ts'
import { noon } from '../office.ts'
import { openInBrowser } from './office.ts'

const password = 'a password for the demo'

/** The moment at which the demo's four weeks end. */
const end = new Date('2026-03-04T11:20:00Z')

/** The demo office, with the doors of development, at one and the same moment each time. `numbers`: of the escalation that each key of its script has become. */
export async function openDemo() {
  const office = await openInBrowser({ empty: true, real: false, dev: true })
  office.later(end.getTime() - noon.getTime())
  const numbers = await fillWithDemo({ ...office, store: await openStore(office.evidence), end, password, askedBy: null })
  const numberOf = (key: string) => {
    const number = numbers.get(key)
    if (number === undefined) throw new Error(`The demo has no “${key}”.`)
    return number
  }
  return { ...office, numberOf }
}

/** Each signs in once in each office: nobody may try as often as there are pictures. */
const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

/** A window of this person's, at the demo's own time. */
export async function openDemoWindow(browser: Browser, { address }: { address: string }, nick: Nick, options: BrowserContextOptions) {
  const usual = { baseURL: address, timezoneId: 'Europe/Berlin', locale: 'en-GB', reducedMotion: 'reduce' } as const
  const who = `${nick} at ${address}`
  const context = await browser.newContext({ ...usual, storageState: signedIn.get(who), ...options })
  if (!signedIn.has(who)) {
    const answer = await context.request.post('/api/auth/sign-in/email', { data: { email: emailOf(nick), password } })
    if (!answer.ok()) throw new Error(`${nick} could not sign in: ${await answer.text()}`)
    signedIn.set(who, await context.storageState())
  }
  const page = await context.newPage()
  await page.clock.setFixedTime(end)
  return page
}
