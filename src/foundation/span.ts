import { z } from 'zod'

const units = { week: 604_800_000, day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 } as const
const longest = 10 * 366 * units.day

/** ISO 8601-1:2019, 5.5.2.2, less months and years, which are of no fixed length. */
const iso = /^P(?=.)(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,10})S)?)?$/

const sentence = 'Give a span of time such as PT1H or P7D, or milliseconds; ten years at most.'

/** A span of time ahead, in milliseconds: `PT1H`, `P7D`, or the milliseconds themselves. */
export const Span = z
  .union([z.int(sentence).nonnegative(sentence), z.string().regex(iso, sentence)], sentence)
  .transform((given) => (typeof given === 'number' ? given : milliseconds(given)))
  .refine((span) => span <= longest, sentence)

function milliseconds(given: string) {
  const [, ...counts] = iso.exec(given) ?? []
  return Object.values(units).reduce((sum, unit, at) => sum + Number(counts[at] ?? 0) * unit, 0)
}
