/** What is wrong at one place of a text; line and column count from 1. */
export type Slip = { line: number; column: number; message: string }

/** `sop.yaml:12:3: criteria.0.id: Write this …`, as the server prints it. Null for a sentence about no place. */
export function slipIn(printed: string): Slip | null {
  const [, line, column, message] = /^[^:\n]*:(\d+):(\d+):\s*([\s\S]+)$/.exec(printed) ?? []
  return line === undefined || column === undefined || message === undefined ? null : { line: Number(line), column: Number(column), message }
}

/** The line that it stands in. */
export const lineOf = (text: string, { line }: Pick<Slip, 'line'>) => text.split('\n')[line - 1] ?? ''

/** Where it stands, counted from the beginning of the text. */
export function offsetOf(text: string, { line, column }: Pick<Slip, 'line' | 'column'>): number {
  const before = text.split('\n').slice(0, line - 1)
  return Math.min(before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1, text.length)
}
