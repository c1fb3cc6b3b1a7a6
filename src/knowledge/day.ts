import { z } from 'zod'

/** A day, `2027-01-31`; of this century or later, because a review lies ahead. */
export const Day = z.iso.date({ error: 'Give the day as 2027-01-31.' }).refine((day) => day >= '2000-01-01', 'Give a day of this century, such as 2027-01-31.')

/** The day, in UTC, as PostgreSQL writes dates: what is dated ends for everybody at once, wherever they read. */
export const dayOf = (at: Date) => at.toISOString().slice(0, 10)
