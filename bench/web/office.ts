import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { withFolder } from '../folder.ts'
import { inHouse } from '../house.ts'
import { type Asker, addPeople } from '../people.ts'
import { fill } from '../queue/fill.ts'
import { freePort, startServer } from '../server.ts'

/** Somebody of Tier 2 and somebody of Tier 1 at work, a second one of Tier 2 elsewhere, and a browser. */
export type Office = { address: string; browser: Browser; agent: Asker; triage: Asker; other: Asker }

/** A Baton as a process of its own with so many escalations in it, and a Chromium before it. */
export function withOffice<T>(executablePath: string, escalations: number, use: (office: Office) => Promise<T>): Promise<T> {
  return withFolder('web', async (folder) => {
    const people = await inHouse(folder, async ({ db }) => {
      const [tier1, tier2] = [await addPeople(db, 'tier1', 25), await addPeople(db, 'tier2', 25)]
      await fill(db, [...tier1, ...tier2], escalations)
      return { agent: tier1[0], triage: tier2[0], other: tier2[1] }
    })
    const { agent, triage, other } = people
    if (!agent || !triage || !other) throw new Error('Somebody has to be there.')
    const server = await startServer(folder, await freePort())
    const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }) // it refuses to run as root with its sandbox
    try {
      return await use({ address: server.address, browser, agent, triage, other })
    } finally {
      await browser.close()
      await server.stop()
    }
  })
}

/** A browser of this person's own, which has never been here before. */
export async function inWindow<T>({ browser, address }: Office, { token }: Asker, use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const headers = { authorization: `Bearer ${token}` }
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 800 }, extraHTTPHeaders: headers })
  await context.addInitScript({ path: new URL('watch.js', import.meta.url).pathname })
  try {
    return await use(context)
  } finally {
    await context.close()
  }
}
