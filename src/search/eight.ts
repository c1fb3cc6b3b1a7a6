/** A vector in eight bits a number, and what to multiply them by. */
type Narrow = { numbers: Int8Array; scale: number }

/** Writes a vector in eight bits a number, and gives what to multiply them by. What was widened is written as it was. */
export function narrow(vector: Float32Array, into: Int8Array): number {
  let most = 0
  for (let at = 0; at < vector.length; at++) most = Math.max(most, Math.abs(vector[at] ?? 0))
  const scale = most / 127 || 1
  for (let at = 0; at < vector.length; at++) into[at] = Math.round((vector[at] ?? 0) / scale)
  return scale
}

export const widen = ({ numbers, scale }: Narrow): Float32Array => Float32Array.from(numbers, (number) => number * scale)

/** Vectors of one length as bytes, to be kept: of each what to multiply its numbers by (32 bits, little-endian), and its numbers. */
export function packed(vectors: readonly Float32Array[]): Buffer {
  return Buffer.concat(
    vectors.map((vector) => {
      const bytes = Buffer.alloc(4 + vector.length)
      bytes.writeFloatLE(narrow(vector, new Int8Array(bytes.buffer, bytes.byteOffset + 4, vector.length)))
      return bytes
    }),
  )
}

/** So many vectors, as far as eight bits tell. */
export function unpacked(bytes: Buffer, count: number): Float32Array[] {
  const length = bytes.length / (count || 1)
  return Array.from({ length: count }, (_, at) => {
    const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + at * length + 4, length - 4)
    return widen({ numbers, scale: bytes.readFloatLE(at * length) })
  })
}
