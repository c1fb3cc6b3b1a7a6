import { expect, test } from 'vitest'
import { packed, unpacked } from './eight.ts'

const vectors = [Float32Array.of(0.6, -0.8, 0), Float32Array.of(0, 0, 1), new Float32Array(3)]

test('vectors are kept as far as eight bits tell, and what was kept once is kept the same again', () => {
  const bytes = packed(vectors)
  expect(bytes).toHaveLength(3 * 7)
  const again = unpacked(bytes, 3)
  for (const [at, vector] of vectors.entries()) for (const [place, number] of vector.entries()) expect(again[at]?.[place]).toBeCloseTo(number, 2)
  expect(packed(again)).toEqual(bytes)
  expect(unpacked(Buffer.alloc(0), 0)).toEqual([])
})
