import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { Sop } from '../../sop/version.ts'

/** The vocabularies that people keep by hand; the others belong to how Baton reads a text. */
export const lists = ['personas', 'plans'] as const
export type List = (typeof lists)[number]

/** A word that is offered. `value` is what cases hold, for good; null for one that is still to be added. */
export type Term = { id: string; value: string | null; title: string }
export type Terms = Record<List, Term[]>

/** As the SOP has them. A row's id is its value, so that it stays the same from one reading to the next. */
export const termsOf = ({ vocabularies }: Sop): Terms => ({
  personas: vocabularies.personas.map(({ value, title }) => ({ id: value, value, title })),
  plans: vocabularies.plans.map(({ value, title }) => ({ id: value, value, title })),
})

/** The SOP's YAML with these words in it. Whatever else is written there stays letter for letter, comments and line breaks, too. */
export const withTerms = (source: string, terms: Terms): string => lists.reduce((text, list) => withList(text, list, terms[list]), source)

function withList(source: string, list: List, terms: readonly Term[]): string {
  const sequence = parseDocument(source).getIn(['vocabularies', list], true)
  if (!isSeq(sequence) || !sequence.range) return source
  const [start, end] = sequence.range
  const known = new Map(sequence.items.filter(isMap).map((item) => [String(item.get('value')), item]))
  const items = terms.map((term) => written(source, term, known.get(term.value ?? '')))
  if (items.length === 0 || sequence.flow) return `${source.slice(0, start)}[${items.join(', ')}]${rest(source, end)}`
  const indent = ' '.repeat(start - (source.lastIndexOf('\n', start - 1) + 1))
  return source.slice(0, start) + items.map((item) => `- ${item}`).join(`\n${indent}`) + rest(source, end)
}

/** What follows a list, on a line of its own where the list ended with one. */
const rest = (source: string, end: number) => (source[end - 1] === '\n' ? '\n' : '') + source.slice(end)

/** A row of the list as it stood, with another title where it has one; or a new one. JSON is YAML, so nothing in it is read as anything else. */
function written(source: string, { value, title }: Term, item: YAMLMap | undefined): string {
  if (!item?.range) return `{ value: ${JSON.stringify(value ?? title)}, title: ${JSON.stringify(title)} }`
  const [start, end] = item.range
  const named: unknown = item.get('title', true)
  if (!isScalar(named) || !named.range || named.value === title) return source.slice(start, end).trimEnd()
  return (source.slice(start, named.range[0]) + JSON.stringify(title) + source.slice(named.range[1], end)).trimEnd()
}
