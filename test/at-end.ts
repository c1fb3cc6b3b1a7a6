/** Has something closed when the test ends. */
export type AtEnd = (close: () => unknown) => void

/** Vitest's own; where another runner runs the test, there is none, and whoever opens something says who closes it. */
export async function endOfVitest(): Promise<AtEnd> {
  const { onTestFinished } = await import('vitest')
  return (close) =>
    onTestFinished(async () => {
      await close()
    })
}
