import { replaceMentions } from '#src/foundation/mentions.ts'
import { mentionOf } from '../../parts/mention.ts'

type Named = { id: string; name: string }

/** The people that a stored comment mentions, as its event names them. */
export const peopleIn = (mentions: unknown): Named[] => (Array.isArray(mentions) ? mentions.filter(isNamed) : [])

const isNamed = (one: unknown): one is Named =>
  typeof one === 'object' && one !== null && 'id' in one && 'name' in one && typeof one.id === 'string' && typeof one.name === 'string'

/** A stored comment names people by id; people read names. */
export const withNames = (text: string, people: readonly Named[]): string =>
  replaceMentions(text, new Map(people.map(({ id, name }) => [id.toLowerCase(), mentionOf(name)])))

/** What is written with names, as the server takes it: `@Ada Lovelace` → `@` and her id. Of two with one name the first of `people` is meant. */
export const withIds = (text: string, people: readonly Named[]): string =>
  replaceMentions(text, new Map(people.toReversed().map(({ id, name }) => [name.toLowerCase(), `@${id}`])), { whole: true })

/** What somebody is just typing after an “@”: where it begins and the letters so far; null while they type something else. */
export function mentionBeingTyped(text: string, caret: number): { at: number; letters: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{M}'’-]{0,40}(?: [\p{L}\p{M}'’-]{1,40})?)$/u.exec(text.slice(0, caret))
  const letters = found?.[1]
  return letters === undefined ? null : { at: caret - letters.length - 1, letters }
}

/** Those whose name, or a word of it, begins with these letters; accents aside, as people type. */
export function peopleNamed<Person extends Named>(people: readonly Person[], letters: string): Person[] {
  const wanted = plain(letters)
  return people.filter(
    ({ name }) =>
      plain(name).startsWith(wanted) ||
      plain(name)
        .split(/[\s-]+/)
        .some((word) => word.startsWith(wanted)),
  )
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase()
