import { queryOptions } from '@tanstack/react-query'
import { client, dataOf, type Escalation } from '../client.ts'

/** What time it is for the Baton behind. Only in development there is an answer. */
export const clockQuery = queryOptions({ queryKey: ['dev', 'clock'] as const, queryFn: async () => dataOf(await client.GET('/api/dev/clock')) })

export const refusalsQuery = queryOptions({ queryKey: ['dev', 'refusals'] as const, queryFn: async () => dataOf(await client.GET('/api/dev/refusals')) })

export const sentencesQuery = queryOptions({ queryKey: ['dev', 'sentences'] as const, queryFn: async () => dataOf(await client.GET('/api/dev/sentences')) })

export const slackQuery = queryOptions({ queryKey: ['dev', 'slack'] as const, queryFn: async () => dataOf(await client.GET('/api/dev/slack')) })

const states = ['draft', 'submitted', 'accepted', 'returned', 'decided', 'closed'] as const
const waits = ['author', 'customer', 'outside'] as const

/** An escalation in every state, and one that waits for each that can be waited for, as far as there are such. */
export const examplesQuery = queryOptions({
  queryKey: ['dev', 'examples'] as const,
  queryFn: async () => {
    const lists = await Promise.all(states.map(async (state) => list(state)))
    const waiting = waits.map((on) => lists.flat().find(({ wait }) => wait?.on === on))
    return [...lists.map((rows) => rows.find(({ wait }) => wait === null)), ...waiting].filter((found) => found !== undefined)
  },
})

const list = async (state: Escalation['state']) => dataOf(await client.GET('/api/escalations', { params: { query: { view: 'all', state, limit: 100 } } })).items
