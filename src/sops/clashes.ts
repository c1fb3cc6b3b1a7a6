import type { Mismatch } from './mismatch.ts'
import type { Sop } from './sop.ts'

type Word = { word: string; meaning: string; path: Mismatch['path'] }

/** One way of writing must not mean two things, or a reader of pasted text would have to guess. */
export function clashingWords({ vocabularies: { personas, plans, health, verdicts } }: Sop): Mismatch[] {
  return Object.entries({ personas, plans, health, verdicts }).flatMap(([name, terms]) =>
    clashes(terms.flatMap(({ value, words }, index) => words.map((word, at) => ({ word, meaning: value, path: ['vocabularies', name, index, 'words', at] })))),
  )
}

export function clashingHeadings({ macro }: Sop): Mismatch[] {
  return clashes(
    macro.headings.flatMap(({ field, write, read }, index) => [
      { word: write, meaning: field, path: ['macro', 'headings', index, 'write'] },
      ...read.map((word, at) => ({ word, meaning: field, path: ['macro', 'headings', index, 'read', at] })),
    ]),
  )
}

function clashes(words: readonly Word[]): Mismatch[] {
  const meant = new Map<string, string>()
  return words.flatMap(({ word, meaning, path }) => {
    const other = meant.get(word.toLowerCase()) ?? meaning
    meant.set(word.toLowerCase(), other)
    return other === meaning ? [] : [{ path, message: `“${word}” already means “${other}”; it cannot mean “${meaning}” too.` }]
  })
}
