import { InvalidArgumentError } from 'commander'
import type { z } from 'zod'

/** For commander: reads an option by the domain's own schema, and says in its words what is wrong. */
export const readBy =
  <T>(schema: z.ZodType<T>) =>
  (given: string): T => {
    const read = schema.safeParse(given)
    if (read.success) return read.data
    throw new InvalidArgumentError(read.error.issues.map(({ message }) => message).join(' '))
  }
