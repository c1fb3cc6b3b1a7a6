import { anchorOf } from './sop/anchors.ts'

/** A place in the app: a route's path, what fills its gaps, and what stands behind the question mark. */
export type Address = { to: string; params?: Record<string, string>; search?: Record<string, string | undefined>; hash?: string }

/** The views of the queue, in the order in which they are offered. */
export const queueViews = ['queue', 'deciding', 'holding', 'returned', 'all'] as const
export type QueueView = (typeof queueViews)[number]

/** The parts of the settings, in the order in which they are offered. */
export const settingsParts = ['workspace', 'vocabularies', 'tokens', 'connections', 'desk', 'deliveries', 'audit'] as const
export type SettingsPart = (typeof settingsParts)[number]

export type PeopleSearch = { part?: 'teams' | 'slack'; q?: string; role?: string; state?: string; invite?: 'yes'; person?: string; team?: string }

/** Every address of the app comes from here. */
export const addresses = {
  home: (): Address => ({ to: '/' }),
  signIn: (back?: string): Address => ({ to: '/sign-in', search: { back } }),
  /** Where a one-time link leads; its token stands behind the “#”, which no server and no log ever sees. */
  setUp: (token?: string): Address => ({ to: '/setup', ...(token ? { hash: token } : {}) }),
  invitation: (token: string): Address => ({ to: '/invitations', hash: token }),
  mine: (): Address => ({ to: '/mine' }),
  /** What happened that concerns the reader. */
  news: (): Address => ({ to: '/news' }),
  /** The queue, with one escalation open beside the list when `number` is given. */
  queue: (search: Record<string, string | undefined> = {}, number?: string): Address =>
    number === undefined ? { to: '/queue', search } : { to: '/queue/$number', params: { number }, search },
  /** A new escalation, under the usual SOP when none is named. */
  escalate: (sop?: string, ticket?: string): Address => ({ to: '/escalate', ...(sop || ticket ? { search: { sop, ticket } } : {}) }),
  escalation: (number: string, hash?: string): Address => ({ to: '/escalations/$number', params: { number }, ...(hash ? { hash } : {}) }),
  /** The form in which a draft or a returned case is written. */
  write: (number: string, hash?: string): Address => ({ to: '/escalations/$number/write', params: { number }, ...(hash ? { hash } : {}) }),
  sops: (): Address => ({ to: '/sops' }),
  /** One SOP as people read it; `anchor` is a field as a finding names it (`steps[k3f].saw`), or `criteria:` with a criterion's id. */
  sop: (name: string, anchor?: string): Address => ({ to: '/sops/$name', params: { name }, ...(anchor ? { hash: anchorOf(anchor) } : {}) }),
  sopVersion: (name: string, version: number): Address => ({ to: '/sops/$name/versions/$version', params: { name, version: String(version) } }),
  /** Where a new version is written, beginning with this one. */
  newSopVersion: (name: string, from: number): Address => ({
    to: '/sops/$name/versions/$version',
    params: { name, version: String(from) },
    search: { write: 'yes' },
  }),
  /** Everything that its reader may see, by words; of one kind, or of all; of escalations those in a state, or one's own. */
  search: ({ q, ...filters }: { q?: string; kind?: string | undefined; state?: string | undefined; by?: string | undefined } = {}): Address => ({
    to: '/search',
    search: { q: q || undefined, ...filters },
  }),
  /** The articles: all that are offered, or those in another state, with these words in their title. */
  knowledge: (search: { q?: string; state?: string } = {}): Address => ({ to: '/knowledge', search }),
  /** A new article, with a title to begin with where one is known. */
  newArticle: (title?: string): Address => ({ to: '/knowledge/articles/new', ...(title ? { search: { title } } : {}) }),
  article: (id: string): Address => ({ to: '/knowledge/articles/$id', params: { id } }),
  /** What knowledge saved, in numbers. */
  used: (): Address => ({ to: '/knowledge/used' }),
  /** Decisions about the same that differ, side by side, for a lead. */
  differences: (state?: string): Address => ({ to: '/knowledge/differences', ...(state ? { search: { state } } : {}) }),
  precedents: (state?: string): Address => ({ to: '/knowledge/precedents', ...(state ? { search: { state } } : {}) }),
  precedent: (id: string): Address => ({ to: '/knowledge/precedents/$id', params: { id } }),
  /** Everybody, or the teams; with somebody, a team (`new`: one to make) or an invitation open over the list. */
  people: (search: PeopleSearch = {}): Address => ({ to: '/people', search }),
  settings: (part?: SettingsPart, sop?: string): Address => ({ to: '/settings', search: { part, sop } }),
  me: (): Address => ({ to: '/me' }),
  dev: (): Address => ({ to: '/dev' }),
}

/** The address as text, to copy or to send. */
export function hrefOf({ to, params = {}, search = {}, hash }: Address): string {
  const path = to.replaceAll(/\$(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = new URLSearchParams(Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  return `${path}${asked.size > 0 ? `?${asked}` : ''}${hash ? `#${hash}` : ''}`
}
