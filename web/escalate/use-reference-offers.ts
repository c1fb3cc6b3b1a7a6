import { useDebouncedValue } from '@mantine/hooks'
import { skipToken, useQueries, useQuery } from '@tanstack/react-query'
import { addresses, hrefOf } from '../addresses.ts'
import { client, dataOf, type Escalation, isLost } from '../client.ts'
import { escalationQuery } from '../data/escalations.ts'
import { sopQuery, sopsQuery } from '../data/sops.ts'
import { isId } from '../parts/is-id.ts'
import { texts } from '../texts/texts.ts'
import { useKnownOffers } from './known/use-known-offers.ts'
import { firstLine, matches, referenceByName, referenceOf, referenceToPrecedent, referenceToSop } from './reference-of.ts'
import type { Reference } from './rows.ts'
import { type Sop, useWriting } from './writing-context.ts'

const words = texts.rows.references

/** Something that may be meant by what was typed. */
export type Offer = { key: string; label: string; detail: string; reference: Reference | null }
export type Offers = readonly { title: string; offers: readonly Offer[] }[]

/** What is known already, SOPs kept here, what was decided before, and what was typed as it is. */
export function useReferenceOffers(typed: string, isOpen: boolean): Offers {
  const { found, precedents: known } = useKnownOffers(typed)
  const sops = useSops(isOpen)
  const precedents = usePrecedents(typed)
  const given = referenceOf(typed, location.origin)
  return [
    { title: words.groups.precedents, offers: known },
    { title: words.groups.articles, offers: found },
    { title: words.groups.sops, offers: sops.flatMap((sop) => offersOf(sop, typed)).filter(({ key }) => !found.some((one) => one.key === key)) },
    { title: words.groups.escalations, offers: precedents },
    { title: words.groups.given, offers: isNumber(given) ? [] : asGiven(typed, given) },
  ].filter(({ offers }) => offers.length > 0)
}

const isNumber = (given: Reference | null) => given?.kind === 'precedent' && !isId(given.target)

/** Every SOP that is in force. */
function useSops(isOpen: boolean): readonly Sop[] {
  const { data } = useQuery({ ...sopsQuery, enabled: isOpen })
  const names = new Set((data?.items ?? []).filter(({ status }) => status === 'published').map(({ name }) => name))
  return useQueries({ queries: [...names].map(sopQuery), combine: (found) => found.flatMap(({ data }) => data?.sop ?? []) })
}

function offersOf({ name, title, criteria }: Sop, typed: string): Offer[] {
  const offer = (anchor: string | undefined, label: string, detail: string): Offer => {
    const url = `${location.origin}${hrefOf(addresses.sop(name, anchor))}`
    return { key: url, label, detail, reference: referenceToSop({ name, title: label, url }) }
  }
  const whole = matches(typed, title, name) ? [offer(undefined, title, words.kinds.sop)] : []
  const found = typed.trim() === '' ? [] : criteria.filter(({ title }) => matches(typed, title))
  return [...whole, ...found.map(({ id, title: reason }) => offer(`criteria:${id}`, reason, words.inSop(title)))]
}

/** As many as one looks through. */
const mostPrecedents = 5

function usePrecedents(typed: string): Offer[] {
  const { number: own } = useWriting()
  const [settled] = useDebouncedValue(typed.trim(), 200)
  const given = referenceOf(typed, location.origin)
  const number = given && isNumber(given) ? given.target : null
  const one = useQuery({ ...escalationQuery(number ?? ''), enabled: number !== null })
  const isWords = settled.length >= 3 && referenceOf(settled, location.origin) === null
  const many = useQuery({ queryKey: ['escalations', 'precedents', settled], queryFn: isWords ? () => search(settled) : skipToken })
  if (number !== null) return [one.data ? offerOf(one.data) : unseen(number, one.error)]
  const decided = (many.data ?? []).filter(({ decision, number }) => decision !== null && number !== own)
  return typed.trim() === '' ? [] : decided.slice(0, mostPrecedents).map(offerOf)
}

const search = async (q: string) => dataOf(await client.GET('/api/escalations', { params: { query: { view: 'all', q, limit: 30 } } })).items

const offerOf = ({ number, ask }: Escalation): Offer => ({
  key: number,
  label: `${number} ${firstLine(ask) ?? ''}`.trim(),
  detail: words.anyPrecedent,
  reference: referenceToPrecedent(number, ask),
})

/** Not read yet, or nobody answers: it may be cited all the same. Refused: it may not. */
function unseen(number: string, error: Error | null): Offer {
  if (error && !isLost(error)) return { key: number, label: words.noneCalled(number), detail: '', reference: null }
  return { key: number, label: number, detail: words.anyPrecedent, reference: referenceToPrecedent(number, null) }
}

function asGiven(typed: string, given: Reference | null): Offer[] {
  const name = typed.trim()
  if (name === '') return []
  const byName: Offer = { key: 'name', label: `“${name}”`, detail: words.byName, reference: referenceByName(name) }
  return given === null ? [byName] : [{ key: 'given', label: given.url ?? name, detail: words[given.kind === 'link' ? 'link' : 'byName'], reference: given }]
}
