import type { Case } from '#src/cases/case.ts'
import { bareWords, type MacroSop } from './headings.ts'
import type { Row } from './rows.ts'

type Claim = Omit<Case['criteria'][number], 'id'>

/** Which reason a line claims: by its title or id, before a colon or dash if proof follows, or by the words of its id anywhere in it. */
export function readClaim({ head, labelled }: Row, sop: MacroSop): Claim | undefined {
  const proof = labelled.get('Proof')?.text ?? null
  if (head.quoted) return head.text.length <= 100 ? { criterion: head.text, proof } : undefined
  const whole = named(head.text, sop)
  if (whole !== undefined) return { criterion: whole, proof }
  const cut = /:|\s[-–—]\s/.exec(head.text.slice(0, 400))
  const before = cut && named(head.text.slice(0, cut.index), sop)
  if (cut && before) return { criterion: before, proof: both(head.text.slice(cut.index + cut[0].length).trim(), proof) }
  const words = new Set(bareWords(head.text.slice(0, 500)).split(' '))
  const meant = sop.criteria.find(({ id }) => id.split('-').every((word) => words.has(word)))
  return meant && { criterion: meant.id, proof: both(head.text, proof) }
}

const named = (text: string, { criteria }: MacroSop) => {
  const asked = bareWords(text.slice(0, 400))
  return asked === '' ? undefined : criteria.find(({ id, title }) => bareWords(id) === asked || bareWords(title) === asked)?.id
}

const both = (said: string, proof: string | null) => [said, proof].filter((text) => text).join('\n') || null
