import type { Case } from '#src/cases/case.ts'
import { bareWords, type MacroSop } from './headings.ts'
import type { Part, Row } from './rows.ts'
import { termFor } from './terms.ts'

type Step = Case['steps'][number]
type Verdict = Step['verdict']

/** What Baton writes where a word would give a verdict away that nobody gave. */
export const noVerdict = 'not said'

const arrow = /\s(?:→|->|=>|⇒)\s/

/** “Checked the docs → nothing there”, and below it what is said under a label of its own. */
export function readStep({ head, labelled }: Row, sop: MacroSop): Omit<Step, 'id'> {
  const result = labelled.get('Result')
  const seen = textOf(labelled.get('Seen'))
  const cut = head.quoted || seen !== null ? null : arrow.exec(head.text)
  const did = cut ? head.text.slice(0, cut.index).trim() : head.text
  const after = cut ? head.text.slice(cut.index + cut[0].length).trim() : seen
  const verdict = result ? (termFor(result.text, sop.vocabularies.verdicts) ?? null) : head.quoted ? null : verdictIn(did, sop)
  return { did: did.trim() === '' ? null : did, verdict, saw: after === '' ? null : after }
}

const textOf = (part: Part | undefined) => (part === undefined || part.text.trim() === '' ? null : part.text)

/** How many words into a sentence its verb may stand: “I have already double checked …”. */
const early = 6

/** The verdict a sentence gives by its verb: “Checked …” was tested, “Verified …” is confirmed. Ruled out may come later: “… made no difference”. */
function verdictIn(text: string, { vocabularies: { verdicts } }: MacroSop): Verdict {
  const all = bareWords(text.slice(0, 500)).split(' ')
  const found = verdicts.flatMap(({ value, title, words }) =>
    [value, title, ...words].map((spelling) => ({ value, at: place(all, bareWords(spelling).split(' ')) })),
  )
  const ruledOut = found.find(({ value, at }) => value === 'ruled-out' && at >= 0)
  const first = found.filter(({ at }) => at >= 0 && at < early).sort((one, other) => one.at - other.at)[0]
  return ruledOut?.value ?? first?.value ?? null
}

/** Where these words stand among all; nowhere when they are denied just before. */
function place(all: readonly string[], words: readonly string[]): number {
  const at = all.findIndex((_, from) => words.every((word, offset) => all[from + offset] === word))
  const before = all.slice(Math.max(0, at - 2), Math.max(0, at))
  return before.some((word) => /^(?:not|never|cannot|\w+nt)$/.test(word)) ? -1 : at
}
