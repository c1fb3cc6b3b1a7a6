import { readdir, readFile } from 'node:fs/promises'
import { readSop } from './read.ts'
import type { Sop } from './sop.ts'

/** Beside `src`, wherever Baton is installed and started from. */
const folder = new URL('../../sop/', import.meta.url)

type ShippedSop = { name: string; file: string; source: string; sop: Sop }

/** The SOPs that Baton brings along, by name. One that cannot be read is a fault of ours, and is thrown. */
export async function shippedSops(): Promise<ShippedSop[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).toSorted()
  return Promise.all(files.map(read))
}

async function read(file: string): Promise<ShippedSop> {
  const source = await readFile(new URL(file, folder), 'utf8')
  const { sop, problems } = readSop(source, file)
  if (!sop) throw new Error(problems.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'))
  return { name: sop.name, file, source, sop }
}
