import type { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import type { Sop } from '../sop.ts'
import { isBlank } from './blank.ts'
import { finding } from './catalogue.ts'
import { fills, isNothing } from './filler.ts'
import { plain } from './plain.ts'
import { extraTextsOf, proseOf, type Text } from './texts.ts'

/** What an SOP asks and forbids to be answered with, in the plain form in which texts are compared. */
type Said = { questions: ReadonlySet<string>; longest: readonly string[]; fillers: ReadonlySet<string>; phrases: readonly Phrase[] }
type Phrase = { written: string; plain: string }

/** Made once an SOP: the check runs thousands of times a second. */
const prepared = new WeakMap<Sop, Said>()

/** Sentences that are there and say nothing. */
export function weakWording(given: Case, sop: Sop): Finding[] {
  const said = prepared.get(sop) ?? prepare(sop)
  const open = new Set(sop.extra.flatMap(({ id, type }) => (type === 'text' ? [`extra.${id}`] : [])))
  const texts = [...proseOf(given), ...extraTextsOf(given).filter(({ field }) => open.has(field))]
  return texts.flatMap((text) => (isBlank(text.text) ? [] : weakness(text, said, () => questionOf(sop, text.field))))
}

function weakness({ path, field, text }: Text, said: Said, question: () => string): Finding[] {
  const words = plain(text)
  const rest = withoutQuestion(words, said)
  if (rest !== words && (rest === '' || fills(rest, rest, said.fillers)))
    return [finding('text.question', path, 'The question, heading or example stands here again, without an answer.', question())]
  if (fills(text, words, said.fillers) || (isNothing(words) && !mayBeNothing.has(field)))
    return [finding('text.filler', path, 'This fills the field without saying anything.', question())]
  const padded = ` ${words} `
  const empty = said.phrases.find((phrase) => padded.includes(phrase.plain))
  return empty
    ? [finding('text.empty-phrase', path, `“${empty.written}” does not say what exactly.`, 'Name the thing: which action, where, and what came of it.')]
    : []
}

/** Where “none” is an answer. */
const mayBeNothing = new Set(['steps[].saw', 'proposal.assumptions[].text'])

/** Without the question it begins with; as it is when it begins with none. */
function withoutQuestion(words: string, { questions, longest }: Said): string {
  if (questions.has(words)) return ''
  const question = longest.find((one) => words.startsWith(one))
  return question === undefined ? words : words.slice(question.length)
}

/** The field's own question, asked once more; an assumption's is that of the list, a waiver's that of what it stands for. */
function questionOf({ fields, extra }: Sop, field: string): string {
  const whole = field.replace(/\[\].*$/, '')
  const asked = [field, whole].map((name) => fields.find((one) => one.field === name) ?? extra.find(({ id }) => `extra.${id}` === name))
  const own = asked.find((one) => one !== undefined) ?? fields.find(({ or }) => or === field)
  return own ? `Answer in words of your own: ${own.question}` : 'Answer in words of your own, or leave it empty.'
}

function prepare(sop: Sop): Said {
  const { fields, extra, criteria, starters, macro, vocabularies } = sop
  const asked = [...fields, ...extra, ...criteria.map(({ title, proof }) => ({ title, ...proof }))]
  const questions = asked.map(({ question }) => plain(question))
  const others = [
    ...asked.flatMap(({ title, placeholder }) => [title, placeholder ?? '']),
    ...starters.map(({ text }) => text),
    ...macro.headings.flatMap(({ write, read }) => [write, ...read]),
  ]
  const phrases = vocabularies.emptyPhrases.map((written) => ({ written, plain: ` ${plain(written)} ` }))
  const said = {
    questions: new Set([...questions, ...others.map(plain)].filter((one) => one !== '')),
    // The longest first, each with the blank that ends it.
    longest: questions.toSorted((one, other) => other.length - one.length).map((one) => `${one} `),
    fillers: new Set(vocabularies.fillers.map(plain)),
    phrases,
  }
  prepared.set(sop, said)
  return said
}
