import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { newRowId } from '#src/foundation/ids.ts'
import { readSmallFile } from '#src/foundation/small-file.ts'

const attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({})
const text = z.string().nullable().default(null)
const number = z.number().nullable().default(null)
const touch = z.strictObject({ by: text, at: z.iso.datetime() }).optional()

/** A ticket as a file: whoever keeps the folder writes these, and Baton tags, assigns and notes in them. */
export const TicketFile = z.strictObject({
  id: z.string().min(1),
  url: text,
  number: text,
  subject: text,
  state: z.enum(['open', 'closed']).default('open'),
  contact: z.strictObject({ name: text, email: text, attributes }).nullable().default(null),
  company: z.strictObject({ name: text, plan: text, monthlySpend: number, size: number, attributes }).nullable().default(null),
  tags: z.array(z.string()).default([]),
  team: text,
  assignee: text,
  touched: z.strictObject({ tags: touch, team: touch, state: touch }).default({}),
  messages: z.array(z.strictObject({ from: z.string(), text: z.string(), at: z.iso.datetime() })).default([]),
  linked: z.array(z.strictObject({ id: z.string(), url: text })).default([]),
  notes: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        by: z.strictObject({ name: text, email: text }).nullable().default(null),
        text: z.string(),
        at: z.iso.datetime(),
        mark: text,
      }),
    )
    .default([]),
})
export type TicketFile = z.infer<typeof TicketFile>

/** The largest file that is read as a ticket or a macro, in bytes. */
const largest = 2_000_000

/** A ticket as its file has it, and when that was last written; or why its file is left out, as the end of a sentence. */
type Read = { ticket: TicketFile; at: Date } | { because: string; isMissing: boolean }

/** Told of each file that is left out, once for each reason. */
export type OnLeftOut = (file: string, because: string) => void

/**
 * The tickets of a folder, one JSON file each. A file is always whole: it is written beside, and moved into place. A ticket is found by its file's name; one file that is
 * broken, no file, a link, too large or not permitted is left out and named, and keeps no other ticket from being found.
 */
export async function openFiles(folder: string, onLeftOut: OnLeftOut = () => {}) {
  await mkdir(folder, { recursive: true })
  let turn: Promise<unknown> = Promise.resolve() // one after the other: what is read and written back must not overtake
  const told = new Set<string>()

  async function read(path: string): Promise<Read> {
    const found = await readTicketFile(path)
    if ('ticket' in found || found.isMissing) return found
    const name = basename(path)
    if (told.size < 1_000 && !told.has(`${name} ${found.because}`)) onLeftOut(name, found.because)
    told.add(`${name} ${found.because}`)
    return found
  }

  /** All that can be read, one after the other, so that nothing else waits for them. */
  async function* all() {
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.json')) continue
      const found = await read(join(folder, name))
      if ('ticket' in found) yield found
    }
  }

  async function byId(id: string): Promise<Read> {
    const named = await read(fileOf(folder, id))
    if (!('ticket' in named) ? !named.isMissing : named.ticket.id === id) return named
    for await (const found of all()) if (found.ticket.id === id) return found // in a file of another name
    return named
  }

  return {
    all,
    byId,
    byName: (id: string) => read(fileOf(folder, id)),
    /** When each ticket was last written, the longest ago first. */
    async byAge(): Promise<{ ticket: TicketFile; at: Date }[]> {
      return (await Array.fromAsync(all())).sort((one, other) => one.at.getTime() - other.at.getTime())
    },
    /** The text of a macro, which lies beside the tickets; null: there is none. Or why it is not read. */
    async macro(name: string): Promise<{ text: string | null } | { because: string }> {
      const found = await readSmallFile(join(folder, macroFile(name)), largest)
      return 'because' in found && found.code === 'ENOENT' ? { text: null } : found
    },
    /** Changes one ticket; false when it is gone or left out. */
    change(id: string, change: (ticket: TicketFile) => TicketFile): Promise<boolean> {
      const next = turn.then(async () => {
        const before = await byId(id)
        if (!('ticket' in before)) return false
        await write(folder, change(before.ticket))
        return true
      })
      turn = next.catch(() => {})
      return next
    },
  }
}

async function readTicketFile(path: string): Promise<Read> {
  const file = await readSmallFile(path, largest)
  if ('because' in file) return { because: file.because, isMissing: file.code === 'ENOENT' || file.code === 'ENAMETOOLONG' }
  const parsed = TicketFile.safeParse(jsonIn(file.text))
  if (parsed.success) return { ticket: parsed.data, at: file.modified }
  const [first] = parsed.error.issues
  return { because: `it is no ticket (${first?.path.join('.') || 'as a whole'}: ${first?.message})`, isMissing: false }
}

/** Undefined for what is no JSON, which is no ticket either. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where a ticket lies in its folder; an id may have signs that no file name takes. */
export const fileOf = (folder: string, id: string) => join(folder, `${encodeURIComponent(id)}.json`)

/** Where a macro lies in the folder. */
export const macroFile = (name: string) => `macros/${encodeURIComponent(name)}.txt`

async function write(folder: string, ticket: TicketFile) {
  const beside = join(folder, `.${newRowId()}`)
  const file = await open(beside, 'w')
  try {
    await file.writeFile(`${JSON.stringify(ticket, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, fileOf(folder, ticket.id)).catch(async (error: unknown) => {
    await rm(beside, { force: true })
    throw error
  })
}
