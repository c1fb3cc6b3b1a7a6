export const searchKinds = ['articles', 'sops', 'precedents', 'escalations'] as const
export const searchStates = ['open', 'closed'] as const

/** What is looked for; `state` and `by` belong to escalations. */
export type SearchFilters = {
  kind?: (typeof searchKinds)[number] | undefined
  state?: (typeof searchStates)[number] | undefined
  by?: 'me' | undefined
}

/** What an address narrows the search to. State and author are of escalations, and go with them alone. */
export function filtersIn({ kind: kindAsked, state, by }: { [name in keyof SearchFilters]?: string | undefined }): SearchFilters {
  const kind = searchKinds.find((kind) => kind === kindAsked)
  if (kind !== 'escalations') return { kind }
  return { kind, state: searchStates.find((one) => one === state), by: by === 'me' ? by : undefined }
}
