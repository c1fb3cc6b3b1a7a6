import { caseFields, isCaseField } from '#src/cases/fields.ts'
import type { Sop } from './writing-context.ts'

/** How the SOP asks for a field; what it does not ask for has its everyday name and nothing else. */
export type Asked = { title: string; question: string | null; why: string | null; placeholder: string | undefined; needed: boolean }

/** The field of the case without its row: `steps[k3f].saw` → `steps[].saw`. */
const fieldOf = (path: string) => path.replaceAll(/\[[^\]]*\]/g, '[]')

/** What the SOP says of the field at this path. A criterion's proof is asked for by the criterion, and not here. */
export function askedAt(sop: Pick<Sop, 'fields' | 'extra'>, path: string): Asked {
  const name = fieldOf(path)
  const field = sop.fields.find(({ field }) => field === name) ?? sop.extra.find(({ id }) => `extra.${id}` === name)
  if (!field) return { title: isCaseField(name) ? caseFields[name] : name, question: null, why: null, placeholder: undefined, needed: false }
  const { title, question, why, placeholder, rule } = field
  return { title, question, why, placeholder, needed: rule === 'blocks' || rule === 'returns' }
}
