import type { Case } from '../../client.ts'
import { valueAt, withValueAt } from '../draft/places.ts'
import { same } from '../draft/values.ts'

/** What the help desk filled in, by the paths of the fields. */
export type FromDesk = Readonly<Record<string, string>>

type Read = { customer: Case['customer'] }
type Filled = { after: Case; from: FromDesk }

/** The customer goes where nothing stands. What came from the ticket before goes with it, or two customers would be mixed; what was typed stays. */
export function filledFrom(draft: Case, { customer }: Read, before: FromDesk): Filled {
  const paths = Object.keys(customer).map((part) => `customer.${part}`)
  const open = paths.filter((path) => same(valueAt(draft, path), null) || isFromDesk(draft, path, before))
  const read = new Map(Object.entries(customer).map(([part, value]) => [`customer.${part}`, value]))
  const after = open.reduce((filled, path) => withValueAt(filled, path, read.get(path) ?? null), draft)
  const from = open.flatMap((path) => {
    const value = read.get(path)
    return value ? [[path, value] as const] : []
  })
  return { after, from: Object.fromEntries(from) }
}

/** Whether what stands there is still what the help desk said. */
export const isFromDesk = (draft: Case, path: string, from: FromDesk) => from[path] !== undefined && from[path] === valueAt(draft, path)
