import { northwind, openDesk } from '../desk.ts'
import { test as base } from './office.ts'

type Files = Awaited<ReturnType<typeof openDesk>>

/** An office with a help desk in which the usual ticket is; `files`: what people change there. */
export const test = base.extend<{ files: Files }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  files: async ({}, use) => {
    const files = await openDesk([northwind])
    await use(files)
    await files.close()
  },
  desk: async ({ files }, use) => use(files.desk),
})
