/** One thing that was looked at: well, broken, or not there, which is no fault; `says` has what to do about it. */
export type Seen = { is: 'well' | 'broken' | 'absent'; about: string; says: string }

type Found = Omit<Seen, 'about'>

export const well = (says: string): Found => ({ is: 'well', says })
export const broken = (says: string): Found => ({ is: 'broken', says })
export const absent = (says: string): Found => ({ is: 'absent', says })

/** Looks at one thing. Never throws: what keeps us from looking is what is broken. */
export async function look(about: string, at: () => Found | Promise<Found>): Promise<Seen> {
  try {
    return { about, ...(await at()) }
  } catch (error) {
    return { about, ...broken(error instanceof Error ? error.message : String(error)) }
  }
}
