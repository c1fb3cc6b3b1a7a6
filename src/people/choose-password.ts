import type { Database } from '#src/database/database.ts'
import { longestPassword, passwordRule, shortestPassword } from './password-rule.ts'
import { guessesOf, isCommon } from './password-strength.ts'
import { refuse } from './refusals.ts'

/** Who chooses: their names (the one they have and the one they are about to have) and email; `workspace` where it has no row yet. */
export type Chooser = { names: readonly string[]; email: string; workspace?: string | undefined }

/** The field that an error names, as the entry point calls it. */
type Field = 'password' | 'newPassword'

/** Tries that an attacker needs at least, as a decimal logarithm: zxcvbn's step from "somewhat guessable" to "safely unguessable" (score 3). */
const fewestGuesses = 8
/** Characters that a password needs besides names: with fewer, whoever knows the person tries the rest within a day. */
const fewestOwn = 6

const advice = 'Choose another, such as four unrelated words.'
const tooEasy = `This is a common password or a simple pattern, and is quickly guessed. ${advice}`
const tooPersonal = `This is little more than your name, your email, your workspace’s name or “Baton”, and is quickly guessed. ${advice}`

/** Refuses a password that is easy to guess. The one rule for every place where a password is chosen: set-up, links, change, command line. */
export async function mustBeHardToGuess(db: Database, password: string, chooser: Chooser, field: Field = 'password'): Promise<void> {
  const message = await weakness(password, [...chooser.names, ...(await workspaceNames(db, chooser)), ...emailParts(chooser.email), 'Baton'])
  if (message !== null) throw refuse(message === passwordRule ? 'people.sign_in_invalid' : 'people.weak_password', {}, { problems: [{ field, message }] })
}

/** What is wrong with a password, and the fix; null where nothing is. `names`: words that others connect with the person. */
export async function weakness(password: string, names: readonly string[]): Promise<string | null> {
  const shown = password.normalize('NFKC') // as better-auth hashes it: “ｐａｓｓｗｏｒｄ” is “password”
  const length = [...shown].length
  if (length < shortestPassword || password.length > longestPassword) return passwordRule
  if (ownCharacters(shown, names) < fewestOwn) return tooPersonal
  const word = onlyWord(shown)
  if (word !== null && (await isCommon(word))) return tooEasy
  for (const variant of new Set([shown, withoutDecoration(shown)])) if ((await guessesOf(variant, names)) < fewestGuesses) return tooEasy
  return null
}

/** The word of a password that is one word with a few digits and marks around it, such as "Winter-2026!"; null for any other. */
function onlyWord(password: string): string | null {
  const [, before = '', word = '', behind = ''] = /^([^\p{L}]*)(\p{L}{4,})([^\p{L}]*)$/u.exec(password) ?? []
  return word !== '' && before.length + behind.length <= 8 ? word : null
}

/** Without accents, invisible characters, blanks and marks between letters: “p.á.s.s word” is “password”. */
const withoutDecoration = (text: string) => text.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}\s._-]/gu, '')

/** How many letters and digits remain when the names, forwards and backwards, are taken out. Marks may stand for letters, or for nothing. */
function ownCharacters(password: string, names: readonly string[]): number {
  const words = names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)])
  return Math.min(...[withLetters, plain].map((fold) => remaining(fold(password), words.map(fold))))
}

/** In characters; infinite where no name was in the text. */
function remaining(text: string, words: readonly string[]): number {
  const known = [...new Set(words)].filter((word) => word.length >= 3).toSorted((one, other) => other.length - one.length)
  const rest = known.reduce((text, word) => text.replaceAll(word, '').replaceAll(reversed(word), ''), text)
  return rest === text ? Number.POSITIVE_INFINITY : [...rest].length
}

/** Letters and digits alone, in lower case and without accents. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The same, with l33t read as letters. */
const withLetters = (text: string) =>
  plain(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[@401l!|3€$57+]/g, (mark) => leet[mark] ?? mark),
  )

/** Characters that stand for letters, by those that people use most. */
const leet: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  l: 'i',
  '!': 'i',
  '|': 'i',
  '3': 'e',
  '€': 'e',
  $: 's',
  '5': 's',
  '7': 't',
  '+': 't',
}

const reversed = (word: string) => [...word].toReversed().join('')

/** `ada.byron@northwind.example`: the whole, what stands before the @, and the names of the domain without its last. */
function emailParts(email: string): string[] {
  const [local = '', domain = ''] = email.split('@')
  return [email, local, ...domain.split('.').slice(0, -1)]
}

async function workspaceNames(db: Database, { workspace }: Chooser): Promise<string[]> {
  const kept = await db.selectFrom('workspace').select('name').executeTakeFirst()
  return [kept?.name, workspace].filter((name) => name !== undefined)
}
