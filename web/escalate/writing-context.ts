import { createContext, use } from 'react'
import type { Case, Escalation, Finding } from '../client.ts'
import type { paths } from '../openapi.ts'
import type { Known } from './known/use-known.ts'
import type { DeskFill } from './ticket/use-desk.ts'

export type Sop = paths['/api/sops/{name}']['get']['responses'][200]['content']['application/json']['sop']

/** What the parts of the form share. Paths name rows by their ids: `steps[k3f].saw`. */
export type Writing = {
  /** The case as it stands on the screen; what is typed is here at once. */
  draft: Case
  /** Changes the case; saved by itself a moment later. */
  change: (change: (draft: Case) => Case) => void
  /** Said when a field is left: its findings may be shown from now on. */
  leave: (path: string) => void
  /** What the SOP's check has to say of this very field; only once it has been left, or a submission was tried. */
  findingsAt: (path: string) => readonly Finding[]
  /** What a colleague marked here when it was returned. */
  markAt: (path: string) => Escalation['marks'][number] | undefined
  /** True once what was marked there has changed. */
  isMended: (path: string) => boolean
  /** Whether everybody may read the draft, and how that is changed; null for what was submitted once, which everybody reads. */
  parking: { shared: boolean; park: (shared: boolean) => void } | null
  sop: Sop
  /** The help desk, which fills in the customer of the ticket. */
  desk: DeskFill
  /** What is known already of what is being asked. */
  known: Known
  /** The draft's number; null until the first words are saved. */
  number: string | null
}

export const WritingContext = createContext<Writing | null>(null)

/** The form around this part. */
export function useWriting(): Writing {
  const writing = use(WritingContext)
  if (!writing) throw new Error('the form is missing above')
  return writing
}

/** The id in the page of the input for a path, where findings and the bar jump to. */
export const fieldId = (path: string) => `field-${path}`
