import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { crossCheck } from './cross-check.ts'
import { said } from './said.ts'
import { Sop } from './sop.ts'
import { offsetOf, type Path } from './where.ts'
import { mostAliases, tooMuchYaml } from './yaml-budget.ts'

/** One thing wrong with an SOP's file. Line and column count from 1; `path` is empty where the YAML itself cannot be read. */
export type SopProblem = { file: string; line: number; column: number; path: string; message: string }

/** An SOP, or everything that is wrong with it, in the order of the file; never both. */
export type SopRead = { sop: Sop; problems: readonly [] } | { sop: null; problems: readonly SopProblem[] }

type Wrong = { path: Path; offset: number; message: string }

/** Reads an SOP from YAML. Never throws for what the text holds; `file` is only the name that its problems bear. What people write is read by `readSopInTime`. */
export function readSop(yaml: string, file = 'sop.yaml'): SopRead {
  const lines = new LineCounter()
  const { sop, wrong } = read(yaml, lines)
  if (sop) return { sop, problems: [] }
  const problems = wrong
    .toSorted((one, other) => one.offset - other.offset)
    .map(({ path, offset, message }) => {
      const { line, col } = lines.linePos(offset)
      return { file, line: Math.max(line, 1), column: Math.max(col, 1), path: path.join('.'), message }
    })
  return { sop: null, problems }
}

/** As a compiler says it: `file:line:column: message`. */
export const printed = ({ file, line, column, path, message }: SopProblem) => `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`

type Outcome = { sop: Sop; wrong: [] } | { sop: null; wrong: Wrong[] }
const failed = (...wrong: Wrong[]): Outcome => ({ sop: null, wrong })
const unreadable = (message: string, offset = 0): Wrong => ({ path: [], offset, message })
const noYaml = (reason: string, offset = 0) => unreadable(`This is not YAML that can be read: ${reason.replace(/\.$/, '')}.`, offset)

/** One slip can make every later word unreadable too: nobody needs to hear of all of them. */
const mostSlips = 20
const mostProblems = 100

function read(yaml: string, lines: LineCounter): Outcome {
  const tooMuch = tooMuchYaml(yaml)
  if (tooMuch !== null) return failed(unreadable(tooMuch))
  try {
    return readDocument(yaml, lines)
  } catch (cause) {
    // Only what the text holds can make the reader give up here: nesting past its stack, or aliases past its limit.
    const reason = cause instanceof Error ? cause.message : String(cause)
    return failed(/alias count/.test(reason) ? unreadable(`Keep this file to ${mostAliases} aliases (“*name”).`) : noYaml(reason))
  }
}

function readDocument(yaml: string, lineCounter: LineCounter): Outcome {
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, merge: false, logLevel: 'error' })
  if (document.errors.length > 0) return failed(...document.errors.slice(0, mostSlips).map(({ message, pos }) => noYaml(message, pos[0])))
  const checked = Sop.safeParse(document.toJS({ maxAliasCount: mostAliases }), { error: said })
  const at = ({ path, message, key }: { path: Path; message: string; key?: string }) => ({ path, message, offset: offsetOf(document, path, key) })
  if (!checked.success) return failed(...checked.error.issues.flatMap(issues).slice(0, mostProblems).map(at))
  const mismatches = crossCheck(checked.data)
  return mismatches.length > 0 ? failed(...mismatches.slice(0, mostProblems).map(at)) : { sop: checked.data, wrong: [] }
}

/** A member nobody knows is told where it stands, each on its own. */
function issues(issue: z.core.$ZodIssue): { path: Path; message: string; key?: string }[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }]
  return issue.keys.map((key) => ({ path: issue.path, key, message: `“${key}” is not known here. Take it out, or mend its spelling.` }))
}
