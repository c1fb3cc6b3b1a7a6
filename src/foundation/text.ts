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

/**
 * A name, such as of a person or a team: one line in which something can be seen. It stands in the middle of sentences, in Slack and in a
 * terminal: a line break would begin a line of its own there, an escape sequence would command the terminal, and a character that turns the
 * direction of the text would rearrange what follows. Joiners stay, because scripts and emoji need them.
 */
export const nameOf = (missing: string, most = 200) =>
  words(missing, most)
    .refine((given) => !notInNames.test(given), 'Keep this to one line, without control characters and characters that turn the direction of the text.')
    .refine((given) => visible.test(given.replaceAll(unseen, '')), missing)

const notInNames = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u
/** What is drawn as nothing, though Unicode may call it a letter or a symbol: the Hangul fillers, the braille blank. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u2800]/gu

/** Text that may be left open: what is blank is null, so that "empty" has one shape. */
export const open = (most = longestText) =>
  z.union([z.null(), text(most)], 'Give this as text, or null.').transform((given) => (given === null || given.trim() === '' ? null : given))
