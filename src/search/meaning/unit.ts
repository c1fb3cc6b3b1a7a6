/** Of length 1, so that the cosine of two is the sum of their products. What is nothing stays so. */
export function unit(numbers: readonly number[]): Float32Array<ArrayBuffer> {
  const length = Math.hypot(...numbers) || 1
  return Float32Array.from(numbers, (number) => number / length)
}
