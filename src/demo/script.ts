import { readdir, readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { Notation } from './notation.ts'
import { workIn } from './working-time.ts'

/** One line of a story: `who does after`, such as `leila accept 40m`, alone or with the facts of the move. */
const Line = z.union([z.string(), z.record(z.string(), z.unknown())])

const Entry = z.strictObject({
  key: z.string(),
  /** How long before the end of the demo it begins, in time of work. */
  begins: z.string(),
  author: z.string(),
  sop: z.string().optional(),
  case: Notation.partial().optional(),
  /** Instead of a case: a text that comes in by a door that cannot ask. */
  intake: z.string().optional(),
  /** Or the draft that the diversion of another began. */
  from: z.string().optional(),
  story: z.array(Line).default([]),
})

/** One thing that happens: to which case, when (minutes of work before the end), who does what, with which facts. */
export type Happens = { key: string; before: number; who: string; does: string; facts: unknown }

const folder = new URL('./cases/', import.meta.url)

/** Everything that happens in the demo, in the order of time. */
export async function readScript(): Promise<Happens[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted()
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')))
  const entries = texts.flatMap((text) => z.array(Entry).parse(parse(text)))
  return entries.flatMap(happenings).toSorted((one, other) => other.before - one.before)
}

function happenings({ key, begins, author, story, ...beginning }: z.infer<typeof Entry>): Happens[] {
  let before = workIn(begins)
  const lines = story.map((line): Happens => {
    const [said = '', facts = null] = typeof line === 'string' ? [line] : (Object.entries(line)[0] ?? [])
    const [who = '', does = '', ...after] = said.split(' ')
    before -= workIn(after.join(' '))
    return { key, before, who, does, facts }
  })
  return [{ key, before: workIn(begins), who: author, ...howItBegins(beginning) }, ...lines]
}

function howItBegins({ sop, case: written = {}, intake, from }: Omit<z.infer<typeof Entry>, 'key' | 'begins' | 'author' | 'story'>) {
  if (intake !== undefined) return { does: 'intake', facts: { text: intake } }
  return from === undefined ? { does: 'draft', facts: { sop, case: written } } : { does: 'continue', facts: { from } }
}
