import { useQueries, useQuery } from '@tanstack/react-query'
import { sopQuery, sopsQuery } from '../data/sops.ts'

/** Every SOP that is in force, as a choice, by its title; `without` is none. */
export function useSopsInForce(without?: string): { value: string; label: string }[] {
  const { data } = useQuery(sopsQuery)
  const published = (data?.items ?? []).filter(({ name, status }) => status === 'published' && name !== without).map(({ name }) => name)
  const names = [...new Set(published)]
  const read = useQueries({ queries: names.map(sopQuery) })
  return names.map((name, at) => ({ value: name, label: read[at]?.data?.sop.title ?? name }))
}
