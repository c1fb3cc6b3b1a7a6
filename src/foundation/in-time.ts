/** Something was not there in time. */
export class TooLong extends Error {
  override readonly name = 'TooLong'
}

const late = Symbol('late')

/** What `work` comes to, or a `TooLong` when that takes longer than so many milliseconds. What comes too late is let go of, however it ends. */
export async function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const found = await inTimeOr(milliseconds, work, late)
  if (found === late) throw new TooLong(`no answer within ${milliseconds} ms`)
  return found
}

/** The same, with `otherwise` in place of what comes too late. */
export async function inTimeOr<T, Otherwise>(milliseconds: number, work: Promise<T>, otherwise: Otherwise): Promise<T | Otherwise> {
  const { promise, resolve } = Promise.withResolvers<Otherwise>()
  const timer = setTimeout(() => resolve(otherwise), milliseconds)
  work.catch(() => {}) // heard below, unless it comes too late for anybody to hear
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}
