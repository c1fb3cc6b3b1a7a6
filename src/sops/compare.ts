import { type Difference, differences } from '#src/cases/changes.ts'
import type { Sop } from './sop.ts'

/** What differs between two versions, in the order of the SOP, rows by their id, field or value: `criteria[beyond-access].title`. */
export const compareSops = (before: Sop, after: Sop): Difference[] => differences(before, after, ({ id, field, value }) => id ?? field ?? value)
