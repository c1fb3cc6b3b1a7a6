import type { Text } from '../shelf.ts'

/** A piece of a text, and which of its units it belongs to: 0 is its title and body, and then come its aliases. */
type Piece = { unit: number; words: string }

/**
 * Letters of a piece, and pieces of a body. The model takes 128 tokens, about 600 letters, but the time it needs grows with them, and one vector of many
 * sentences is like none of them. Where there is a title, nearly all that a body adds to it is in its beginning; where there is none, the body stands for it.
 */
const named = { longest: 90, most: 1 }
const unnamed = { longest: 320, most: 8 }

/** What of a text is given a meaning: its title, each alias, and its body in pieces, in the order in which `shelf.mean` takes their vectors. Nothing of it is blank. */
export const piecesOf = (text: Text): string[] => unitPieces(text).map(({ words }) => words)

export function unitPieces({ title, body, aliases }: Text): Piece[] {
  const names = [title, ...aliases].map((words, unit) => ({ unit, words: words.slice(0, unnamed.longest) }))
  const ofBody = cut(body, title.trim() === '' ? unnamed : named).map((words) => ({ unit: 0, words }))
  return [...names, ...ofBody].filter(({ words }) => words.trim() !== '')
}

/** Whole sentences as far as they fit, and longer ones between their words. */
function cut(body: string, { longest, most }: typeof named): string[] {
  const pieces: string[] = []
  for (const sentence of body.slice(0, most * longest).split(/(?<=[.!?])\s+|\n+/)) {
    for (const part of fitting(sentence.trim(), longest)) {
      const last = pieces.at(-1)
      if (last !== undefined && last.length + 1 + part.length <= longest) pieces[pieces.length - 1] = `${last} ${part}`
      else pieces.push(part)
    }
  }
  return pieces.slice(0, most)
}

function fitting(sentence: string, longest: number): string[] {
  const parts: string[] = []
  let rest = sentence
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest)
    const at = space > longest / 2 ? space : longest
    parts.push(rest.slice(0, at))
    rest = rest.slice(at).trim()
  }
  return rest === '' ? parts : [...parts, rest]
}
