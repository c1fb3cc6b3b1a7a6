import type { Case } from '#src/cases/case.ts'
import { uploadMark } from './evidence.ts'
import type { MacroSop } from './headings.ts'
import { kindWords } from './proposal.ts'
import { noVerdict } from './steps.ts'

/** One piece of a case: the ways to write it, best first, and what must be read back; the last way, quoted, always is. */
export type Piece = { ways: readonly (readonly string[])[]; expected: object }

/** Each line behind “>”: to the reader it is then text and nothing else. */
export const quote = (text: string, indent = ''): string[] => text.split('\n').map((line) => (line === '' ? `${indent}>` : `${indent}> ${line}`))

/** The head at its bullet. */
const head = (text: string | null) => [text === null ? '-' : `- ${text}`]
const quotedHead = (text: string | null) => (text === null ? ['-'] : ['-', ...quote(text, '  ')])

/** What stands below the head, under its label. */
const below = (label: string, text: string | null) => (text === null ? [] : [`  ${label}: ${text}`])
const quotedBelow = (label: string, text: string | null) => (text === null ? [] : [`  ${label}:`, ...quote(text, '    ')])

type RowWriter = (given: Case, sop: MacroSop) => Piece[]

const criteria: RowWriter = (given, sop) =>
  given.criteria.map(({ criterion, proof }) => {
    const called = head(sop.criteria.find(({ id }) => id === criterion)?.title ?? criterion)
    const quoted = quotedBelow('Proof', proof)
    const ways = [
      [...called, ...below('Proof', proof)],
      [...called, ...quoted],
      [...quotedHead(criterion), ...quoted],
    ]
    return { ways, expected: { criteria: [{ id: 'c1', criterion, proof }] } }
  })

type Step = Case['steps'][number]
const isWritten = ({ did, verdict, saw }: Step) => did !== null || verdict !== null || saw !== null

const steps: RowWriter = (given, sop) =>
  given.steps.filter(isWritten).map(({ did, verdict, saw }) => {
    const result = below('Result', sop.vocabularies.verdicts.find(({ value }) => value === verdict)?.title ?? verdict ?? noVerdict)
    const open = [
      ...(did !== null && saw !== null ? [head(`${did} → ${saw}`)] : []),
      [...head(did), ...below('Seen', saw)],
      [...head(did), ...quotedBelow('Seen', saw)],
    ]
    // The verdict is left to the words as long as they say the same.
    const ways = [...open, ...open.map(([first = '', ...rest]) => [first, ...result, ...rest])]
    const quoted = [...quotedHead(did), ...below('Result', verdict), ...quotedBelow('Seen', saw)]
    return { ways: [...ways, quoted], expected: { steps: [{ id: 's1', did, verdict, saw }] } }
  })

const evidence: RowWriter = (given) => {
  const numbered = given.steps.filter(isWritten).map(({ id }) => id)
  return given.evidence.map(({ id, caption, step }) => {
    const at = step === null ? -1 : numbered.indexOf(step)
    const text = [...(caption === null ? [] : [caption]), uploadMark(id, at < 0 ? null : at + 1)].join(' ')
    return { ways: [head(text), quotedHead(text)], expected: { evidence: [{ id, caption, step: null }] } }
  })
}

const references: RowWriter = ({ proposal }) =>
  proposal.references.map(({ kind, title, target, url }) => {
    const [first, said] = title !== null ? (['Title', title] as const) : target !== null ? (['Target', target] as const) : (['Address', url] as const)
    const parts = [['Title', title] as const, ['Target', target] as const, ['Address', url] as const]
    const rest = parts.filter(([label]) => label !== first)
    const called = said === null ? `${kindWords[kind]}:` : `${kindWords[kind]}: ${said}`
    const alone = kind === 'link' && title === null && target === null ? [head(url)] : []
    const open = [...head(called), ...rest.flatMap(([label, text]) => below(label, text))]
    const quoted = [...head(`${kindWords[kind]}:`), ...parts.flatMap(([label, text]) => quotedBelow(label, text))]
    return { ways: [...alone, open, quoted], expected: { proposal: { references: [{ id: 'r1', kind, target, url, title }] } } }
  })

const plainRow = (text: string, expected: object): Piece => ({ ways: [head(text), quotedHead(text)], expected })

const writers: ReadonlyMap<string, RowWriter> = new Map<string, RowWriter>([
  ['criteria', criteria],
  ['steps', steps],
  ['evidence', evidence],
  ['proposal.references', references],
  ['proposal.assumptions', ({ proposal }) => proposal.assumptions.map(({ text }) => plainRow(text, { proposal: { assumptions: [{ id: 'a1', text }] } }))],
  ['unplaced', ({ unplaced }) => unplaced.filter((text) => text.trim() !== '').map((text) => plainRow(text, { unplaced: [text] }))],
])

export const rowPieces = (field: string, given: Case, sop: MacroSop): Piece[] => writers.get(field)?.(given, sop) ?? []
