/** What `work` comes to, or `otherwise` when that takes longer than so many milliseconds; it is then left alone. */
export async function inTime<T, Otherwise>(milliseconds: number, work: Promise<T>, otherwise: Otherwise): Promise<T | Otherwise> {
  const { promise, resolve } = Promise.withResolvers<Otherwise>()
  const timer = setTimeout(() => resolve(otherwise), milliseconds)
  work.catch(() => {}) // who left it alone hears nothing of how it ended
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
