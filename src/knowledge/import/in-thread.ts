import { bounded } from '#src/foundation/bounded-work.ts'
import type { articleFromFile } from './file.ts'
import type { articleFromHtml, LeftOut } from './imported.ts'

/** What turns files and HTML into articles, in a thread that can be ended. */
export const inThread = {
  file: bounded<typeof articleFromFile>(new URL('./file.ts', import.meta.url), 'articleFromFile'),
  html: bounded<typeof articleFromHtml>(new URL('./imported.ts', import.meta.url), 'articleFromHtml'),
}

/** One that cannot be read is left out under its name, and the others are read all the same. */
export const orLeftOut = <Read>(key: string, reading: Promise<Read>): Promise<Read | { leftOut: LeftOut }> =>
  reading.catch(({ message }: Error) => ({ leftOut: { key, because: `it cannot be read: ${message}` } }))
