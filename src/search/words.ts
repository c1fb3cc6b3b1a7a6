import { stemmer } from '@orama/stemmers/english'

/** Two endings that are no words of their own: “user’s”, “can’t”. In plain ASCII, and in whatever letters. */
const contraction = { ascii: /([a-z0-9])'(?:s|t|re|ve|ll|d|m)(?![a-z0-9])/g, any: /([\p{L}\p{N}])['’](?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/gu }

/** Letters and digits; signs in between hold an identifier together. */
const word = { ascii: /[a-z0-9]+(?:[-_.][a-z0-9]+)*/g, any: /[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*/gu }

const beyondAscii = /[\u0080-\uffff]/

/** The words of a text in their order, lower-case and without accents. An identifier (`ERR-4012`, `node.js`) stands whole, and then in its parts. */
export function wordsIn(text: string): string[] {
  const found = plainWords(text.replaceAll('’', "'"))
  if (!found.some((whole) => joint.test(whole))) return found
  return found.flatMap((whole) => (joint.test(whole) ? [whole, ...whole.split(joint)] : [whole]))
}

const joint = /[-_.]/

/** Most texts are plain ASCII, where the expressions that know all letters take four times as long. */
function plainWords(text: string): string[] {
  const [kind, lower] = beyondAscii.test(text)
    ? (['any', text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()] as const)
    : (['ascii', text.toLowerCase()] as const)
  return (lower.includes("'") ? lower.replaceAll(contraction[kind], '$1') : lower).match(word[kind]) ?? []
}

/** The stem of an English word by Snowball; what is no plain word, such as an identifier or a number, stays as it is. */
export const stemOf = (word: string): string => (/^[a-z]{3,}$/.test(word) ? stemmer(word) : word)
