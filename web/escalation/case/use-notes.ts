import { useMarking } from '../../moves/marking.tsx'
import { placeOf } from './order.ts'
import { type Reading, useReading } from './reading.ts'

type Notes = Pick<Reading, 'marks' | 'findings'>

/** What a colleague or the SOP said about this place. What a mark says already, the finding behind it does not say again. */
export function notesAt({ marks, findings }: Notes, path: string): Notes {
  const here = marks.filter(({ field }) => placeOf(field) === path)
  const isSaid = (message: string) => here.some(({ mend }) => mend.includes(message))
  return { marks: here, findings: findings.filter(({ field, message }) => placeOf(field) === path && !isSaid(message)) }
}

/** Whether something is said about this place, or about a part of it. */
const isNoted = ({ marks, findings }: Notes, path: string) =>
  [...marks, ...findings].some(({ field }) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`))

/** Where nothing was written, a place is drawn only if something is said about it, or while it can be marked. */
export function useIsShown() {
  const reading = useReading()
  const { active } = useMarking()
  return (path: string, empty: boolean) => !empty || (active && reading.live) || isNoted(reading, path)
}
