const writer = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `2027-03-02` → “2 Mar 2027”: a day is the same everywhere. */
export const dayText = (day: string) => writer.format(new Date(`${day}T00:00:00Z`))
