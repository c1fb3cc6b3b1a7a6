/** Who else is looking. */
export function Looking({ number }: { number: string }) {
  return number === '' ? null : null
}
