import { bareWords } from './headings.ts'

/** What a case holds, and the words people have for it. */
type Term = { value: string; title: string; words: readonly string[] }

const spellings = ({ value, title, words }: Term) => [value, title, ...words].map(bareWords)

/** The value whose value, title or word the text is, as a whole. */
export function termFor<Known extends Term>(text: string, terms: readonly Known[]): Known['value'] | undefined {
  const asked = bareWords(text.slice(0, 200))
  return asked === '' ? undefined : terms.find((term) => spellings(term).includes(asked))?.value
}

/** The value with the longest spelling that stands in the text as whole words; `counts` may leave spellings out. */
export function termIn<Known extends Term>(
  text: string,
  terms: readonly Known[],
  counts: (spelling: string) => boolean = () => true,
): Known['value'] | undefined {
  const searched = ` ${bareWords(text.slice(0, 2_000))} `
  const found = terms.flatMap((term) => spellings(term).map((spelling) => ({ spelling, value: term.value })))
  const standing = found.filter(
    ({ spelling }) => spelling !== '' && counts(spelling) && searched.includes(` ${spelling} `) && !searched.includes(` not ${spelling} `),
  )
  return standing.sort((one, other) => other.spelling.length - one.spelling.length)[0]?.value
}
