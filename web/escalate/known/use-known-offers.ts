import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { client, dataOf } from '../../client.ts'
import type { Hit } from '../../data/knowledge.ts'
import { isCitable, referenceOf, referenceToKnown } from '../reference-of.ts'
import type { Offer } from '../use-reference-offers.ts'
import { useWriting } from '../writing-context.ts'

/** As many of each as one looks through, and from how many letters on it is looked for. */
const [most, fewest] = [4, 3]

/** What is known and may be cited: of what is typed; or, as long as nothing is, of what is asked in the case. */
export function useKnownOffers(typed: string): { found: Offer[]; precedents: Offer[] } {
  const { known } = useWriting()
  const [settled] = useDebouncedValue(typed.trim(), 200)
  const isLookedFor = settled.length >= fewest && referenceOf(settled, location.origin) === null
  const looked = useQuery({ queryKey: ['search', 'to cite', settled], queryFn: () => search(settled), enabled: isLookedFor, placeholderData: keepPreviousData })
  const asked = [...(known.found?.precedents ?? []), ...(known.found?.articles ?? [])]
  const hits: Hit[] = typed.trim() === '' ? asked : isLookedFor ? (looked.data ?? []) : []
  const offers = (of: (hit: Hit) => boolean) => hits.filter(of).slice(0, most).flatMap(offerOf)
  return { precedents: offers(({ kind }) => kind === 'precedent'), found: offers(({ kind }) => kind === 'article' || kind === 'sop') }
}

/** Articles and precedents apart, or the many of one would leave no room for the others. */
async function search(q: string): Promise<Hit[]> {
  const kinds = ['articles', 'precedents'] as const
  const found = await Promise.all(kinds.map(async (kind) => dataOf(await client.GET('/api/search', { params: { query: { q, kind, limit: most } } })).items))
  return found.flat()
}

/** Named by where it is read, as the SOPs kept here are, so that none is offered twice. */
function offerOf(hit: Hit): Offer[] {
  if (!isCitable(hit)) return []
  const reference = referenceToKnown(hit, location.origin)
  return [{ key: reference.url ?? hit.id, label: hit.title, detail: hit.passage, reference }]
}
