import type { Rule, Sop } from './version.ts'

/** What an SOP asks for at one place of the form: a field of every case, or one of its own. */
export type Asked = {
  path: string
  title: string
  question: string
  why: string
  placeholder?: string
  or?: string
  rule?: Rule
  isPart: boolean
  choices: readonly string[]
}

/** Everything that is asked for, its own fields where it wants them. `isPart`: of each row of a list, and not of the case as a whole. */
export function askedInOrder({ fields, extra }: Sop): Asked[] {
  return fields.flatMap(({ field, ...rest }) => [{ ...rest, path: field, isPart: field.includes('[]'), choices: [] }, ...after(field)])

  function after(place: string): Asked[] {
    return extra.filter((one) => one.after === place).flatMap(({ id, ...rest }) => [{ ...rest, path: `extra.${id}`, isPart: false }, ...after(id)])
  }
}
