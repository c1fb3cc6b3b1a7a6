import type { Deflection } from '../data/insights.ts'
import { dayText } from '../parts/day-text.ts'
import { texts } from '../texts/texts.ts'
import { Figures } from './Figures.tsx'

/** Each week of the last twelve, this one first: it is not over yet. */
export const WeeksTable = ({ weeks }: { weeks: Deflection['weeks'] }) => (
  <Figures first={texts.used.weeks.week} rows={weeks.toReversed().map(({ week, cases }) => ({ key: week, name: dayText(week), counts: cases }))} />
)
