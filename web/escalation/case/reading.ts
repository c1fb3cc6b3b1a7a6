import { createContext, use } from 'react'
import { isCaseField } from '#src/cases/fields.ts'
import type { Case, Escalation, Finding } from '../../client.ts'
import type { paths } from '../../openapi.ts'

export type Sop = paths['/api/sops/{name}/versions/{version}']['get']['responses'][200]['content']['application/json']['sop']
export type Mark = Escalation['marks'][number]

/** A case that is being read. */
export type Reading = {
  written: Case
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

/** The titles that the SOP gives the fields it adds, by their names. */
export const extraTitles = (sop: Sop | null) => Object.fromEntries(sop?.extra.map(({ id, title }) => [id, title]) ?? [])

/** The title that the SOP gives a part of the case (`steps`, `customer.plan`), where it has one. */
export const sopTitle = (sop: Sop | null, field: string) => (isCaseField(field) ? sop?.fields.find((asked) => asked.field === field)?.title : undefined)
