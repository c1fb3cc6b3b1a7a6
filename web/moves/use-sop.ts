import { useQuery } from '@tanstack/react-query'
import type { Escalation } from '../client.ts'
import { sopVersionQuery } from '../data/sops.ts'

/** The version of the SOP that an escalation is pinned to; undefined until it has come. */
export const useSop = ({ sop: { name, version } }: Escalation) => useQuery(sopVersionQuery(name, version)).data?.sop

/** What its SOP calls the fields that it adds, by their names. */
export const useExtraTitles = (escalation: Escalation): Record<string, string> =>
  Object.fromEntries(useSop(escalation)?.extra.map(({ id, title }) => [id, title]) ?? [])
