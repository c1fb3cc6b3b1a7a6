import { useSessionStorage } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf } from '../../client.ts'
import { sopQuery } from '../../data/sops.ts'
import type { SopVersion } from '../../sop/version.ts'
import { useWishKey } from '../../wish.ts'
import { type Terms, termsOf, withTerms } from './terms.ts'

/** What somebody is changing, and the version that they saw. */
type Kept = { version: number; terms: Terms }

/** The words of an SOP as they are being changed. They outlive the page for as long as the window is open. */
export function useTerms({ name, version, sop }: SopVersion) {
  const [kept, keep, forget] = useSessionStorage<Kept | null>({ key: `baton.vocabularies.${name}`, defaultValue: null, getInitialValueInEffect: false })
  const inForce = termsOf(sop)
  return {
    terms: kept?.terms ?? inForce,
    isChanged: kept !== null && JSON.stringify(kept.terms) !== JSON.stringify(inForce),
    isOvertaken: kept !== null && kept.version !== version,
    change: (to: (terms: Terms) => Terms) => keep((before) => ({ version: before?.version ?? version, terms: to(before?.terms ?? inForce) })),
    forget,
  }
}

/** Writes the words into a new version of the SOP and puts it in force. Answers null, and does nothing, where another version came in force meanwhile. */
export function useKeepTerms({ name, version, source }: SopVersion) {
  const cache = useQueryClient()
  const [draft, publish] = [useWishKey(), useWishKey()]
  return useMutation({
    mutationFn: async (terms: Terms) => {
      const now = await cache.fetchQuery({ ...sopQuery(name), staleTime: 0 })
      if (now.version !== version) return null
      const body = { source: withTerms(source, terms) }
      const made = dataOf(await client.POST('/api/sops', { params: { header: { 'idempotency-key': draft.keyOf(body) } }, body }))
      const params = { path: { name, version: made.version }, header: { 'idempotency-key': publish.keyOf(made.version) } }
      return dataOf(await client.POST('/api/sops/{name}/versions/{version}/publications', { params, body: {} }))
    },
    onSuccess: (made) => {
      if (made === null) return
      draft.forget()
      cache.setQueryData(sopQuery(name).queryKey, made) // at once, or the words would look overtaken by themselves
      void cache.invalidateQueries({ queryKey: ['sops'] })
    },
  })
}
