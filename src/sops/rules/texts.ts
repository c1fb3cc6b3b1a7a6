import type { Case } from '#src/cases/case.ts'

/** One text of a case: its path, and the field it belongs to, with `[]` for the row. */
export type Text = { path: string; field: string; text: string }

const at = (path: string, text: string | number | null): Text[] =>
  typeof text === 'string' && text !== '' ? [{ path, field: path.replace(/\[[^\]]*\]/, '[]'), text }] : []

/** What people wrote in sentences. */
export function proseOf({ criteria, ask, blocker, steps, evidenceWaiver, proposal }: Case): Text[] {
  return [
    ...criteria.flatMap(({ id, proof }) => at(`criteria[${id}].proof`, proof)),
    ...at('ask', ask),
    ...at('blocker', blocker),
    ...steps.flatMap(({ id, did, saw }) => [...at(`steps[${id}].did`, did), ...at(`steps[${id}].saw`, saw)]),
    ...at('evidenceWaiver', evidenceWaiver),
    ...at('proposal.recommendation', proposal.recommendation),
    ...proposal.assumptions.flatMap(({ id, text }) => at(`proposal.assumptions[${id}].text`, text)),
  ]
}

/** All other text of a case, wherever somebody may have put some. */
export function remainderOf({ ticket, customer, criteria, evidence, proposal, unplaced }: Case): Text[] {
  return [
    ...at('ticket', ticket),
    ...(['name', 'persona', 'plan', 'notes'] as const).flatMap((part) => at(`customer.${part}`, customer[part])),
    ...criteria.flatMap(({ id, criterion }) => at(`criteria[${id}].criterion`, criterion)),
    ...evidence.flatMap(({ id, caption, step }) => [...at(`evidence[${id}].caption`, caption), ...at(`evidence[${id}].step`, step)]),
    ...proposal.references.flatMap(({ id, ...row }) =>
      (['target', 'url', 'title'] as const).flatMap((part) => at(`proposal.references[${id}].${part}`, row[part])),
    ),
    ...unplaced.flatMap((text) => at('unplaced', text)),
  ]
}

export const extraTextsOf = ({ extra }: Case): Text[] => Object.entries(extra).flatMap(([id, value]) => at(`extra.${id}`, value))
