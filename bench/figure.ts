/** One measured figure. `must` and `aim` are lower bounds, or upper bounds with `less`. */
export type Figure = { bench: string; figure: string; value: number; unit: string; must?: number; aim?: number; less?: true }

/** Writes a figure to standard output, as one line of JSON. */
export function tell({ value, ...figure }: Figure) {
  const { bench, figure: name, ...rest } = figure
  process.stdout.write(`${JSON.stringify({ bench, figure: name, value: Number(value.toPrecision(4)), ...rest })}\n`)
}

/** Everything that is no figure goes to standard error. */
export function say(words: string) {
  process.stderr.write(`${words}\n`)
}

/** Whether a figure keeps its `must`. One without is always good. */
export const isGood = ({ value, must, less }: Figure) => must === undefined || (less ? value <= must : value >= must)

/** The value below which a share of the sorted measurements lies; 0.95 for p95. */
export function quantile(measured: readonly number[], share: number): number {
  const sorted = measured.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const median = (measured: readonly number[]) => quantile(measured, 0.5)
