import { type Case, referenceKinds } from '#src/cases/case.ts'
import { bareWords, type MacroSop } from './headings.ts'
import type { Row } from './rows.ts'

type Reference = Omit<Case['proposal']['references'][number], 'id'>
type Confidence = NonNullable<Case['proposal']['confidence']>

const address = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>()[\]|"]+/gu
const addressAlone = /^<?(https?:\/\/[^\s<>|"]+?)>?$/

/** How the kinds are written before a reference: `SOP: Refund policy`. */
export const kindWords = { sop: 'SOP', article: 'Article', precedent: 'Precedent', link: 'Link' } as const
const kinds = new Map(referenceKinds.map((kind) => [kindWords[kind].toLowerCase(), kind]))

/** “SOP: Refund policy”, “E-1042”, an address alone, or with its title. */
export function readReference({ head, labelled }: Row): Reference {
  const [, word = '', after = ''] = head.quoted ? [] : (/^([A-Za-z]{3,9})\s*:\s*(.*)$/s.exec(head.text) ?? [])
  const kind = kinds.get(word.toLowerCase())
  const bare = readHead(kind ? after : head.text)
  const said = {
    title: labelled.get('Title')?.text ?? bare.title,
    target: labelled.get('Target')?.text ?? bare.target,
    url: labelled.get('Address')?.text ?? bare.url,
  }
  return { kind: kind ?? (bare.target === null ? 'link' : 'precedent'), ...said }
}

function readHead(text: string): Omit<Reference, 'kind'> {
  const alone = addressAlone.exec(text)?.[1]
  if (alone !== undefined) return { title: null, target: null, url: alone }
  if (/^E-\d{1,9}$/.test(text)) return { title: null, target: text, url: null }
  return { title: text === '' ? null : text, target: null, url: [...text.matchAll(address)].map(([url]) => tidy(url))[0] ?? null }
}

/** The addresses in a recommendation: those that stand alone on their line leave it, the others are only noted. */
export function referencesIn(text: string): { text: string; references: Reference[] } {
  const lines = text.split('\n')
  const stays = lines.filter((line) => !addressAlone.test(line.trim()))
  const urls = lines.flatMap((line) => addressAlone.exec(line.trim())?.[1] ?? [...line.matchAll(address)].map(([url]) => tidy(url)))
  return {
    text: stays.length === lines.length ? text : stays.join('\n').trim(),
    references: [...new Set(urls)].map((url) => ({ kind: 'link', target: null, url, title: null })),
  }
}

/** A full stop after an address ends the sentence. */
function tidy(url: string): string {
  let end = url.length
  while (end > 0 && '.,;:!?*_~`'.includes(url.charAt(end - 1))) end -= 1
  return url.slice(0, end)
}

const certainties: Record<Confidence, readonly string[]> = {
  low: ['low', 'not sure', 'unsure', 'not very sure', 'not too sure', 'guess', 'a guess', 'not confident', 'uncertain', 'weak', '1', '1 3', '1 5', '2 5'],
  medium: ['medium', 'moderate', 'mid', 'fairly sure', 'fairly confident', 'somewhat sure', 'pretty sure', 'average', 'so so', '2 3', '3 5'],
  high: ['high', 'sure', 'very sure', 'certain', 'quite sure', 'very confident', 'confident', 'strong', 'very high', '3 3', '4 5', '5 5'],
}

/** “High”, “pretty sure”, “80 %”. `whole` is false when more was said than that. */
export function readConfidence(text: string): { confidence: Confidence; whole: boolean } | undefined {
  const percent = /^~?(\d{1,3})\s?%$/.exec(text.trim())?.[1]
  if (percent !== undefined) return { confidence: Number(percent) >= 75 ? 'high' : Number(percent) >= 40 ? 'medium' : 'low', whole: false }
  const asked = bareWords(text.slice(0, 300))
  const first = bareWords(text.slice(0, 300).split(/[,;.:(–—\n]|\s-\s/)[0] ?? '')
  const levels = ['low', 'medium', 'high'] as const
  const levelOf = (words: string) => levels.find((level) => certainties[level].includes(words))
  const confidence = levelOf(asked) ?? levelOf(first) ?? levelOf(first.split(' ')[0] ?? '')
  return confidence && { confidence, whole: levelOf(asked) !== undefined }
}

/** A line that only says that there is nothing to say. */
export const saysNothing = (text: string, { vocabularies }: MacroSop): boolean =>
  ['', 'none', 'no', 'nothing', 'na', 'n a', 'not available', 'not applicable', ...vocabularies.fillers.map(bareWords)].includes(bareWords(text.slice(0, 100)))
