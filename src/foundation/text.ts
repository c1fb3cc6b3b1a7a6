import { z } from 'zod'

/** The longest text one field takes, in UTF-16 units. */
export const longestText = 20_000

/**
 * Text as PostgreSQL can keep it: it stores neither NUL (https://www.postgresql.org/docs/18/datatype-character.html)
 * nor half of a surrogate pair in jsonb (https://www.postgresql.org/docs/18/datatype-json.html), both read 2026-11-23.
 */
export const text = (most = longestText) =>
  z
    .string('Give this as text.')
    .max(most, `Keep this to ${most.toLocaleString('en')} characters.`)
    .refine(hasNoNul, 'Take out the NUL character.')
    .transform((given) => given.toWellFormed())

const hasNoNul = (given: string) => !given.includes('\0')

/** Text that must say something. `missing` is the sentence for whoever left it out. */
export const words = (missing: string, most = longestText) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(most, `Keep this to ${most.toLocaleString('en')} characters.`)
    .refine(hasNoNul, 'Take out the NUL character.')
    .transform((given) => given.toWellFormed())

/** Text that may be left open: what is blank is null, so that "empty" has one shape. */
export const open = (most = longestText) =>
  z.union([z.null(), text(most)], 'Give this as text, or null.').transform((given) => (given === null || given.trim() === '' ? null : given))
