import { type Answering, wholeOf } from '#src/knowledge/suggestions/answering.ts'
import type { Hit } from '../data/knowledge.ts'
import { isId } from '../parts/is-id.ts'
import { newRowId, type Reference } from './rows.ts'

const precedentAlone = /^(?:e-?(?=\d)|(?=\d{3}))(\d{1,9})$/i
const ownPage = /^\/(?:escalations|queue)\/(E-\d{1,9})(?:\/|$)/i
const ownSop = /^\/sops\/([^/]+)/
const ownKnowledge = /^\/knowledge\/(article|precedent)s\/([^/]+)\/?$/
/** `help.example.com/billing`, as people copy it from a slide. */
const withoutScheme = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i

const reference = (part: Partial<Reference> & Pick<Reference, 'kind'>): Reference => ({ id: newRowId(), target: null, url: null, title: null, ...part })

/**
 * The reference that a text is by itself: a number of an escalation, or an address; null for words.
 * An address of this Baton (`origin`) is what it leads to: an escalation, an SOP, an article or a precedent.
 */
export function referenceOf(text: string, origin: string): Reference | null {
  const written = text.trim()
  const number = precedentAlone.exec(written)?.[1]
  if (number !== undefined) return reference({ kind: 'precedent', target: `E-${number}` })
  const url = URL.parse(withoutScheme.test(written) ? `https://${written}` : written)
  if (!url || !['https:', 'http:'].includes(url.protocol) || /\s/.test(written)) return null
  const [, escalation] = (url.origin === origin && ownPage.exec(url.pathname)) || []
  if (escalation !== undefined) return reference({ kind: 'precedent', target: escalation.toUpperCase() })
  const [, kind, id = null] = (url.origin === origin && ownKnowledge.exec(url.pathname)) || []
  if ((kind === 'article' || kind === 'precedent') && isId(id)) return reference({ kind, target: id.toLowerCase(), url: url.href })
  const [, sop] = (url.origin === origin && ownSop.exec(url.pathname)) || []
  return reference(sop === undefined ? { kind: 'link', url: url.href } : { kind: 'sop', target: decodeURIComponent(sop), url: url.href })
}

/** What is known by its name only: an article of a knowledge base that has no address, say. */
export const referenceByName = (name: string) => reference({ kind: 'article', title: name.trim() })

/** An SOP kept here, or one of its reasons. `url` leads there also from outside. */
export const referenceToSop = (sop: { name: string; title: string; url: string }) =>
  reference({ kind: 'sop', target: sop.name, url: sop.url, title: sop.title })

/** An earlier escalation; its title is what was asked in it. */
export const referenceToPrecedent = (number: string, ask: string | null) => reference({ kind: 'precedent', target: number, title: firstLine(ask) })

/** Something that is known: an article, a part of an SOP or a precedent. It is cited as itself, so that its uses are counted. */
export function referenceToKnown({ title, href, ...known }: Pick<Hit, 'id' | 'title' | 'href'> & { kind: Citable }, origin: string): Reference {
  const { kind, id } = wholeOf(known)
  return reference({ kind, target: id, url: `${origin}${href}`, title: firstLine(title) })
}

type Citable = Answering['kind']

/** What of what was found can be cited; an escalation on its way answers nothing yet. */
export const isCitable = (hit: Hit): hit is Hit & { kind: Citable } => hit.kind !== 'twin' && hit.kind !== 'escalation'

const longestTitle = 140

/** As much as a title needs. */
export function firstLine(text: string | null): string | null {
  const line = text?.trim().split('\n')[0] ?? ''
  if (line === '') return null
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 1).trimEnd()}…` : line
}

/** Whether both lead to the same thing. */
export function isSame(one: Reference, other: Reference): boolean {
  if (one.url !== null || other.url !== null) return one.url === other.url
  if (one.target !== null || other.target !== null) return one.target === other.target
  return one.title?.toLowerCase() === other.title?.toLowerCase()
}

/** Whether every word that is looked for begins a word of one of the texts. */
export function matches(query: string, ...texts: readonly string[]): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const there = texts.flatMap(words)
  return words(query).every((word) => there.some((other) => other.startsWith(word)))
}
