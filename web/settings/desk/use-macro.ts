import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../../client.ts'
import type { components } from '../../openapi.ts'

export type MacroThere = components['schemas']['MacroThere']

/** The help desk's macro of an SOP, against the one that the SOP in force makes. */
export const macroQuery = (name: string) =>
  queryOptions({
    queryKey: ['macro-there', name] as const,
    queryFn: async () => dataOf(await client.GET('/api/sops/{name}/macro-there', { params: { path: { name } } })),
  })
