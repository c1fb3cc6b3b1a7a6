import type { z } from 'zod'
import { problemsOf } from '#src/foundation/issues.ts'
import { refuse } from './refusals.ts'

/** Options, by the domain's own schema. Refuses with everything that is wrong, each under its option. */
export function readOptions<T>(schema: z.ZodType<T>, given: object): T {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  throw refuse('command.wrong_option', {}, { problems: problemsOf(read.error.issues).map((one) => ({ ...one, field: `--${one.field}` })) })
}
