import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { Case } from '#src/cases/case.ts'
import { problemsOf } from '#src/foundation/issues.ts'
import { readMacro } from '#src/sops/macro/read.ts'
import type { Sop } from '#src/sops/sop.ts'
import { refuse } from './refusals.ts'

/** The most a file with a case may hold, in bytes. */
const mostBytes = 1_000_000

/** The text of a file, or of standard input for `-`. Refuses what is not there, no text, or too long. */
export async function readText(file: string): Promise<string> {
  const text = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => refuseFile(file, error))
  if (Buffer.byteLength(text) > mostBytes) throw refuse('command.file_too_large', { file })
  if (text.includes('\0') || text.includes('\ufffd')) throw refuse('command.no_text', { file })
  if (text.trim() === '') throw refuse('command.empty_file', { file })
  return text
}

const reasons: Record<string, string> = { ENOENT: 'there is no such file', EACCES: 'you may not read it', EISDIR: 'it is a folder' }

function refuseFile(file: string, { code, message }: NodeJS.ErrnoException): never {
  throw refuse('command.unreadable_file', { file, reason: reasons[code ?? ''] ?? message })
}

/** A case from a text: JSON as the API takes it, or what people paste, the filled macro above all. */
export function caseFrom(text: string, file: string, sop: Sop): Case {
  if (!file.endsWith('.json') && !text.trimStart().startsWith('{')) return readMacro(text, sop)
  const read = Case.safeParse(parsed(text.trim(), file)) // trimmed also of the byte order mark that some editors write
  if (!read.success) throw refuse('command.wrong_case', { file }, { problems: problemsOf(read.error.issues) })
  return read.data
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refuse('command.unreadable_file', { file, reason: `it should be JSON and is none (${error instanceof Error ? error.message : ''})` })
  }
}
