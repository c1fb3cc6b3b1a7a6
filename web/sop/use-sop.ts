import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { atLeast } from '#src/people/person.ts'
import { client, dataOf } from '../client.ts'
import { useMe } from '../data/me.ts'
import { useWishKey } from '../wish.ts'

/** Leads and administrators write SOPs; the server says so too. */
export const useMayWrite = () => atLeast('lead', useMe())

/** What a version changes against the one in force. */
export const comparisonQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['sop', name, version, 'comparison'] as const,
    queryFn: async () => dataOf(await client.GET('/api/sops/{name}/versions/{version}/comparison', { params: { path: { name, version } } })),
  })

/** Keeps YAML as the next version of the SOP that it names. */
export function useDraftSop() {
  const wish = useWishKey()
  const changed = useSopsChanged()
  return useMutation({
    mutationFn: async (source: string) =>
      dataOf(await client.POST('/api/sops', { params: { header: { 'idempotency-key': wish.keyOf(source) } }, body: { source } })),
    onSuccess: () => {
      wish.forget()
      return changed()
    },
  })
}

export function usePublishSop(name: string, version: number) {
  const wish = useWishKey()
  const changed = useSopsChanged()
  return useMutation({
    mutationFn: async () => {
      const header = { 'idempotency-key': wish.keyOf([name, version]) }
      return dataOf(await client.POST('/api/sops/{name}/versions/{version}/publications', { params: { path: { name, version }, header }, body: {} }))
    },
    onSuccess: changed,
  })
}

function useSopsChanged() {
  const cache = useQueryClient()
  return async () => {
    await Promise.all([cache.invalidateQueries({ queryKey: ['sops'] }), cache.invalidateQueries({ queryKey: ['sop'] })])
  }
}
