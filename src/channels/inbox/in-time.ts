/** Something was not there in time. */
export class TooLong extends Error {
  override readonly name = 'TooLong'
}

/** The same, or a `TooLong` after so many milliseconds. */
export async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new TooLong(`no answer within ${milliseconds} ms`)), milliseconds)
  work.catch(() => {}) // heard below, unless it comes too late for anybody to hear
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}
