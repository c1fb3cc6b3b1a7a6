import type { Role } from '#src/people/person.ts'

/** The demo's people, by the short name that the script calls them. Their addresses are `name@example.com` (RFC 2606: nobody's). */
export const team = {
  minh: { name: 'Nguyễn Minh Anh', role: 'admin' },
  ingrid: { name: 'Ingrid Solberg', role: 'lead' },
  leila: { name: 'Leila Haddad', role: 'tier2' },
  tomasz: { name: 'Tomasz Zieliński', role: 'tier2' },
  kwame: { name: 'Kwame Mensah', role: 'tier2' },
  amara: { name: 'Amara Okafor', role: 'tier1' },
  mateo: { name: 'Mateo Rojas', role: 'tier1' },
  priya: { name: 'Priya Raman', role: 'tier1' },
  jonas: { name: 'Jonas Weber', role: 'tier1' },
  declan: { name: 'Declan Byrne', role: 'tier1' },
} as const satisfies Record<string, { name: string; role: Role }>

export type Nick = keyof typeof team

export const isNick = (name: string): name is Nick => Object.hasOwn(team, name)

export const emailOf = (nick: Nick) => `${nick}@example.com`

/** Who left, and how long before the end, in time of work: what they did stays with their name. */
export const whoLeft = { nick: 'declan', before: '1d 7h' } as const

/** Who is in which team. */
export const teams = {
  'Tier 1, agencies': ['amara', 'mateo'],
  'Tier 1, merchants': ['priya', 'jonas'],
  'Tier 2': ['ingrid', 'leila', 'tomasz', 'kwame'],
} as const satisfies Record<string, readonly Nick[]>

export const workspace = { workspace: 'Lighthouse Support', timeZone: 'Europe/Berlin' }
