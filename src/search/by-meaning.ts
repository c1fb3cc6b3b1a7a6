import { growing } from './growing.ts'

/** Numbers of a vector. */
const size = 512

/** Finds units by what they mean: vectors of length 1, kept in eight bits a number. Units are numbered as elsewhere, and may have any number of vectors. */
export function byMeaning() {
  let rows = new Int8Array(4 * size)
  const owners = growing() // of each row, its unit
  const scales: number[] = []

  function add(unit: number, vector: Float32Array) {
    const at = scales.length * size
    if (at === rows.length) {
      const more = new Int8Array(rows.length * 2)
      more.set(rows)
      rows = more
    }
    scales.push(narrow(vector, rows.subarray(at, at + size)))
    owners.push(unit)
  }

  /** The cosine of every unit with what is meant, by number; of several vectors the nearest. Of a unit without any it is not known: NaN. */
  function scores(meant: Float32Array, units: number): Float64Array {
    const nearest = new Float64Array(units).fill(Number.NaN)
    const asked = new Int8Array(size)
    const scale = narrow(meant, asked)
    const owner = owners.all()
    for (let row = 0; row < scales.length; row++) {
      const cosine = dot(rows, row * size, asked) * scale * (scales[row] ?? 0)
      const unit = owner[row] ?? 0
      if (!(cosine <= (nearest[unit] ?? 0))) nearest[unit] = cosine // true of NaN as well
    }
    return nearest
  }

  const vector = (row: number) => Float32Array.from(rows.subarray(row * size, (row + 1) * size), (number) => number * (scales[row] ?? 0))

  return {
    ...{ add, scores, vector },
    get size() {
      return scales.length
    },
  }
}

/** Writes a vector in eight bits a number, and gives what to multiply them by. */
function narrow(vector: Float32Array, into: Int8Array): number {
  const scale = vector.reduce((most, number) => Math.max(most, Math.abs(number)), 0) / 127 || 1
  for (let at = 0; at < size; at++) into[at] = Math.round((vector[at] ?? 0) / scale)
  return scale
}

/** Four sums at a time, for the processor can add them side by side. */
function dot(rows: Int8Array, from: number, asked: Int8Array): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let at = 0; at < size; at += 4) {
    const row = from + at
    a = (a + Math.imul(rows[row] as number, asked[at] as number)) | 0
    b = (b + Math.imul(rows[row + 1] as number, asked[at + 1] as number)) | 0
    c = (c + Math.imul(rows[row + 2] as number, asked[at + 2] as number)) | 0
    d = (d + Math.imul(rows[row + 3] as number, asked[at + 3] as number)) | 0
  }
  return a + b + c + d
}
