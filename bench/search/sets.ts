import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

/** An answer as it was written, and other people's words for its question. */
export type Thread = { title: string; answers: string[]; rephrased: string[] }

/** Whether the sets are here: they are no part of this project. */
export const areHere = () => existsSync(folder)

/**
 * StackFAQ: 125 threads of Stack Exchange, ten rephrasings of each.
 * Karan, Šnajder, “Paraphrase-focused learning to rank for domain-specific FAQ retrieval”, 2018.
 */
export function stackFaq(): Thread[] {
  type Pair = { question: string; answer: string | string[]; rephr: (string | null)[] }
  const { root } = JSON.parse(readFileSync(`${folder}stackfaq/stackfaq.json`, 'utf8')) as { root: { qapair: Pair[] } }
  return root.qapair.map(({ question, answer, rephr }) => ({
    title: question,
    answers: [answer].flat(),
    rephrased: rephr.filter((one): one is string => one !== null && one !== '*'), // a star stands between the first five and the others
  }))
}

/** Something that a customer of a bank asked, and what it was about. */
export type Asking = { text: string; intent: string }

/** banking77: Casanueva and others, “Efficient Intent Detection with Dual Sentence Encoders”, 2020. */
export function banking(part: 'train' | 'test'): Asking[] {
  const [, ...rows] = readFileSync(`${folder}banking77/banking77_${part}.csv`, 'utf8').matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*)),(\w+\??)\s*\n/g) // the first names the columns
  return rows.map(([, quoted, plain = '', intent = '']) => ({ text: (quoted?.replaceAll('""', '"') ?? plain).trim(), intent }))
}

/** Of every two, the one: weights are chosen on the halves that are not reported. */
export const half = <T>(all: readonly T[], which: 'chosen on' | 'reported'): T[] => all.filter((_, at) => at % 2 === (which === 'reported' ? 1 : 0))

/** With two neighbouring letters in the middle of its longest word swapped. */
export function withSlip(text: string): string {
  const words = text.split(' ')
  const longest = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
  const at = Math.max(Math.floor(longest.length / 2) - 1, 0)
  const slipped = longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2)
  return text.replace(longest, slipped)
}
