import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { newRowId } from '#src/foundation/ids.ts'

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

/** The tickets of a folder, one JSON file each. A file is always whole: it is written beside, and moved into place. */
export async function openFiles(folder: string) {
  await mkdir(folder, { recursive: true })
  let turn: Promise<unknown> = Promise.resolve() // one after the other: what is read and written back must not overtake

  async function all(): Promise<TicketFile[]> {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
    return Promise.all(names.map(async (name) => read(join(folder, name))))
  }

  return {
    all,
    /** When each ticket was last written, the longest ago first. */
    async byAge(): Promise<{ ticket: TicketFile; at: Date }[]> {
      const aged = await Promise.all((await all()).map(async (ticket) => ({ ticket, at: (await stat(fileOf(folder, ticket.id))).mtime })))
      return aged.sort((one, other) => one.at.getTime() - other.at.getTime())
    },
    /** The text of a macro, which lies beside the tickets; null: there is none. */
    macro: (name: string): Promise<string | null> =>
      readFile(join(folder, macroFile(name)), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      }),
    /** Changes one ticket; false when it is gone. */
    change(id: string, change: (ticket: TicketFile) => TicketFile): Promise<boolean> {
      const next = turn.then(async () => {
        const before = (await all()).find((ticket) => ticket.id === id)
        if (!before) return false
        await write(folder, change(before))
        return true
      })
      turn = next.catch(() => {})
      return next
    },
  }
}

async function read(path: string): Promise<TicketFile> {
  const parsed = TicketFile.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path} is no ticket: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`)
  return parsed.data
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
