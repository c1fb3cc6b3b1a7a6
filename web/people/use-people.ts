import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { atLeast } from '#src/people/person.ts'
import { addresses, type PeopleSearch } from '../addresses.ts'
import { client, dataOf } from '../client.ts'
import { useMe } from '../data/me.ts'
import { useGo } from '../navigate.tsx'
import type { paths } from '../openapi.ts'
import { useWishKey } from '../wish.ts'

type Body<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody?: { content: { 'application/json': infer Asked } }
}
  ? Asked
  : never

/** Administrators change people and teams; the server says so too. */
export const useMayChange = () => atLeast('admin', useMe())

/** What the address says is open, and the way to another. What is not named stays as it is. */
export function usePeopleSearch() {
  const search = useSearch({ strict: false }) as PeopleSearch
  const go = useGo()
  const to = (change: PeopleSearch) => addresses.people({ ...search, ...change })
  return { search, to, go: (change: PeopleSearch, how?: { replace: boolean }) => go(to(change), how) }
}

export function useInvite() {
  const wish = useWishKey()
  const changed = useChanged()
  return useMutation({
    mutationFn: async (body: Body<'/api/people', 'post'>) =>
      dataOf(await client.POST('/api/people', { params: { header: { 'idempotency-key': wish.keyOf(body) } }, body })),
    onSuccess: () => {
      wish.forget()
      return changed()
    },
  })
}

export function useNewLink(id: string) {
  const wish = useWishKey()
  const changed = useChanged()
  return useMutation({
    mutationFn: async () => {
      const params = { path: { id }, header: { 'idempotency-key': wish.keyOf(id) } }
      return dataOf(await client.POST('/api/people/{id}/invitations', { params, body: {} }))
    },
    onSuccess: () => {
      wish.forget()
      return changed()
    },
  })
}

export function useChangePerson(id: string) {
  const changed = useChanged()
  return useMutation({
    mutationFn: async (body: Body<'/api/people/{id}', 'patch'>) => dataOf(await client.PATCH('/api/people/{id}', { params: { path: { id } }, body })),
    onSuccess: changed,
  })
}

/** Makes a team, or changes the one of this id. */
export function useKeepTeam(id: string | null) {
  const wish = useWishKey()
  const changed = useChanged()
  return useMutation({
    mutationFn: async (body: { name: string; members: string[] }) =>
      id === null
        ? dataOf(await client.POST('/api/teams', { params: { header: { 'idempotency-key': wish.keyOf(body) } }, body }))
        : dataOf(await client.PATCH('/api/teams/{id}', { params: { path: { id } }, body })),
    onSuccess: () => {
      wish.forget()
      return changed()
    },
  })
}

function useChanged() {
  const cache = useQueryClient()
  return async () => {
    await Promise.all(['people', 'teams', 'me'].map((first) => cache.invalidateQueries({ queryKey: [first] })))
  }
}
