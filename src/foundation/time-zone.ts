import { z } from 'zod'

const sentence = 'Give the IANA name of a time zone, such as Europe/Berlin.'

/** An IANA name that this machine knows the rules of. Mere offsets such as `+02:00` are none: they know no summer. */
export const TimeZone = z.string(sentence).refine(isTimeZone, sentence).meta({ example: 'Europe/Berlin' })

function isTimeZone(name: string) {
  if (!/^[a-z]/i.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
