/** Work for bounded-work.test.ts. */
export const double = (number: number) => number * 2

export function endless(): never {
  for (;;);
}

export function hungry(): string[] {
  const kept: string[] = []
  for (;;) kept.push(`${kept.length}`.padStart(1_000))
}

export const deep = (depth = 0): number => deep(depth + 1) + 1

export function throwing() {
  throw new TypeError('as asked')
}
