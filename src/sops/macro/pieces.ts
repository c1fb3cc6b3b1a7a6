import type { Case } from '#src/cases/case.ts'
import type { MacroSop } from './headings.ts'
import { type Piece, quote, rowPieces } from './row-pieces.ts'

/** The part of a case that stands under one heading, in pieces: a text is one, a list has one for each row. */
export function piecesOf(field: string, given: Case, sop: MacroSop): Piece[] {
  const text = textOf(field, given, sop)
  return text === null ? rowPieces(field, given, sop) : [textPiece(field, text)]
}

/** What the reader must find again, and how it is best written: a health as people call it. */
type Text = { value: string | number; written: string }

function textPiece(field: string, { value, written }: Text): Piece {
  const [part = '', ...inner] = field.split('.').toReversed()
  const expected = inner.reduce<object>((nested, name) => ({ [name]: nested }), { [part]: value })
  return { ways: [written.split('\n'), quote(String(value))], expected }
}

function textOf(field: string, given: Case, { vocabularies }: MacroSop): Text | null {
  const { customer, proposal, extra } = given
  if (field === 'customer.health') return as(customer.health, vocabularies.health.find(({ value }) => value === customer.health)?.title)
  if (field.startsWith('extra.')) return as(own(extra, field.slice('extra.'.length)))
  const texts = new Map([
    ['ticket', given.ticket],
    ['customer.name', customer.name],
    ['customer.persona', customer.persona],
    ['customer.plan', customer.plan],
    ['customer.notes', customer.notes],
    ['ask', given.ask],
    ['blocker', given.blocker],
    ['evidenceWaiver', given.evidenceWaiver],
    ['proposal.recommendation', proposal.recommendation],
    ['proposal.confidence', proposal.confidence],
  ])
  return as(texts.get(field) ?? null)
}

const own = (extra: Case['extra'], id: string) => (Object.hasOwn(extra, id) ? (extra[id] ?? null) : null)

const as = (value: string | number | null, written?: string): Text | null =>
  value === null || String(value).trim() === '' ? null : { value, written: written ?? String(value) }
