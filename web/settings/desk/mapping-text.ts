import type { components } from '../../openapi.ts'
import { texts } from '../../texts/texts.ts'

const words = texts.settings.desk

export type Mapping = components['schemas']['Mapping']
export type MappedField = keyof Mapping
type Rule = Mapping[MappedField]

/** A rule as people write it: the sources in one line, and a line for each word that is called otherwise here. */
type Written = { from: string; words: string }
export type WrittenMapping = Record<MappedField, Written>

export const mappedFields = ['name', 'persona', 'plan', 'health', 'notes'] as const satisfies readonly MappedField[]

const all = <T>(make: (field: MappedField) => T) => Object.fromEntries(mappedFields.map((field) => [field, make(field)])) as Record<MappedField, T>

export const writtenOf = (mapping: Mapping): WrittenMapping =>
  all((field) => ({
    from: mapping[field].from.join(', '),
    words: mapping[field].words.map(({ written, value }) => `${written} = ${value}`).join('\n'),
  }))

/** What was written, as the server takes it. A line without “=” has no value, which the server then asks for. */
export const mappingOf = (written: WrittenMapping): Mapping => all((field) => ruleOf(written[field]))

/** Only what somebody has changed: what they left alone stays as it is, whoever changed it meanwhile. */
export const changedOf = (written: WrittenMapping, before: Mapping): Partial<Mapping> => {
  const [now, was] = [mappingOf(written), writtenOf(before)]
  return Object.fromEntries(mappedFields.filter((field) => JSON.stringify(written[field]) !== JSON.stringify(was[field])).map((field) => [field, now[field]]))
}

const sourcesIn = (from: string) =>
  from
    .split(',')
    .map((source) => source.trim())
    .filter((source) => source !== '')

/** Blank lines say nothing, and yet count where people count lines. */
const linesIn = (words: string) =>
  words
    .split('\n')
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== '')

const ruleOf = ({ from, words }: Written): Rule => ({
  from: sourcesIn(from),
  words: linesIn(words).map(({ line }) => {
    const sign = line.includes(' = ') ? ' = ' : '=' // with blanks around it, one without may stand in what the help desk writes
    const [written = '', ...value] = line.split(sign)
    return { written: written.trim(), value: value.join(sign).trim() }
  }),
})

type Problem = { field: string; message: string }

const place = /^(?:mapping\.)?((\w+)\.(from|words))(?:\[(\d+)\])?/

/**
 * What was refused, at the input in which it was written: `plan.words[1].value` is said at `plan.words`, with the number of the line that people see there,
 * and `plan.from[0]` with the source.
 */
export const atInputOf =
  (written: WrittenMapping) =>
  ({ field, message }: Problem): Problem => {
    const [, input, name, kind, at] = place.exec(field) ?? []
    const rule = mappedFields.find((one) => one === name)
    if (input === undefined || rule === undefined) return { field, message }
    if (at === undefined) return { field: input, message }
    if (kind === 'from') return { field: input, message: words.source(sourcesIn(written[rule].from)[Number(at)] ?? '', message) }
    return { field: input, message: words.line(linesIn(written[rule].words)[Number(at)]?.number ?? Number(at) + 1, message) }
  }
