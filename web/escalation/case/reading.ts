import { createContext, use } from 'react'
import { type resolvePath, titleOfPath } from '#src/cases/paths.ts'
import type { Case, Escalation, Finding } from '../../client.ts'
import { askedAt } from '../../escalate/asked.ts'
import type { paths } from '../../openapi.ts'

export type Sop = paths['/api/sops/{name}/versions/{version}']['get']['responses'][200]['content']['application/json']['sop']
/** What was written; every row of it has its id. */
export type Written = Parameters<typeof resolvePath>[0]

/** A case as the server gives it. That its rows have ids the API's document does not say: the same schema reads cases whose new rows have none yet. */
export const writtenIn = (given: Case | Escalation) => given as Written

export type Mark = Escalation['marks'][number]

/** A case that is being read. */
export type Reading = {
  written: Written
  /** The version it was written under; null where it could not be had, and the case is read without it. */
  sop: Sop | null
  marks: readonly Mark[]
  findings: readonly Finding[]
  /** The case as it is now: its fields have anchors and can be marked. An earlier round has neither. */
  live: boolean
}

export const ReadingContext = createContext<Reading | null>(null)

export function useReading(): Reading {
  const reading = use(ReadingContext)
  if (!reading) throw new Error('ReadingContext is missing above')
  return reading
}

/** What the SOP calls a part of the case (`steps`, `customer.plan`), else its everyday name. */
export const sopTitle = (sop: Sop | null, path: string) => askedAt(sop ?? { fields: [], extra: [] }, path).title

/** How people read a path in this case: “Step 2, what was seen”. */
export const pathTitle = ({ written, sop }: Pick<Reading, 'written' | 'sop'>, path: string) =>
  titleOfPath(path, written, Object.fromEntries(sop?.extra.map(({ id, title }) => [id, title]) ?? []))
