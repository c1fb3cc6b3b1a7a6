import type { Role } from '#src/people/person.ts'
import type { paths } from '../openapi.ts'

export type Listed = paths['/api/people']['get']['responses'][200]['content']['application/json']['items'][number]

/** Somebody, and the names of their teams. */
export type Row = Listed & { teams: readonly string[] }

export const states = ['present', 'here', 'invited', 'left', 'all'] as const
export type Filter = { words: string; role: Role | null; state: (typeof states)[number] }

/** Everybody with their teams. */
export function rowsOf(people: readonly Listed[], teams: readonly { name: string; members: readonly { id: string }[] }[]): Row[] {
  const teamsOf = new Map<string, string[]>()
  for (const { name, members } of teams) for (const { id } of members) teamsOf.set(id, [...(teamsOf.get(id) ?? []), name])
  return people.map((person) => ({ ...person, teams: teamsOf.get(person.id) ?? [] }))
}

/** Whoever fits: every word stands somewhere in name, e-mail or team, with or without its accents. */
export function matching(rows: readonly Row[], { words, role, state }: Filter): Row[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    if (role !== null && row.role !== role) return false
    if (state === 'present' ? row.state === 'left' : state !== 'all' && row.state !== state) return false
    if (wanted.length === 0) return true
    const text = plain([row.name, row.email, ...row.teams].join(' '))
    return wanted.every((word) => text.includes(word))
  })
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** There must always be an administrator. The server refuses it, too; said here, nobody has to try. */
export const isLastAdministrator = (people: readonly Pick<Listed, 'id' | 'role' | 'leftAt'>[], id: string) =>
  people.filter(({ role, leftAt }) => role === 'admin' && leftAt === null).every((administrator) => administrator.id === id)
