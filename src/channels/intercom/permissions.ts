import type { IntercomClient } from 'intercom-client'

/** `trying`: asks for as little as shows whether it is given; null: only doing it would show that. */
type Permission = { what: string; trying: ((client: IntercomClient) => Promise<unknown>) | null }

const nothing = { query: { field: 'id', operator: '=', value: '0' }, pagination: { per_page: 1 } } as const

/**
 * What Baton's app must be allowed in Intercom, by the names under “Authentication” in its Developer Hub, and what for.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/oauth-scopes, read 2026-11-28
 */
export const permissions: Readonly<Record<string, Permission>> = {
  'Read conversations': { what: 'the conversation of a case, its notes, and what changed', trying: (client) => client.conversations.search(nothing) },
  'Write conversations': { what: 'the team, the assignee, and notes for colleagues', trying: null },
  'Read tickets': { what: 'the same for tickets', trying: (client) => client.tickets.search(nothing) },
  'Write tickets': { what: 'the same', trying: null },
  'Read admins': { what: 'teams and teammates by their names and addresses', trying: (client) => Promise.all([client.admins.list(), client.teams.list()]) },
  'Read tags': { what: 'the SOP’s tag', trying: (client) => client.tags.list() },
  'Write tags': { what: 'putting it on and taking it off, and making it where there is none', trying: null },
  'Read and list users and companies': {
    what: 'the customer of a conversation and their company',
    trying: (client) => Promise.all([client.contacts.search(nothing), client.companies.list({ per_page: 1 })]),
  },
}

/** What only an import of articles needs, and how to try it. */
export const readArticles = {
  permission: 'Read and list articles',
  about: 'articles, for which it needs “Read and list articles”',
  trying: (client: IntercomClient) => client.articles.list({ per_page: 1 }),
}
