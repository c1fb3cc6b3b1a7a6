/** Numbers of a vector. */
const size = 512

/** Some of the units in their order, from the one to before the other. */
type Span = { from: number; to: number }

/** Of a text: its units, where its vectors begin, the unit that each belongs to, and the length of their sum. */
type Held = { all: Span; from: number; units: readonly number[]; length: number }

/** Cosines with what is meant, by number; not known, which is NaN, of texts without vectors. */
type Cosines = {
  /** Of each unit the nearest of its vectors, if it is above 0. */
  nearest: Float64Array
  /** Of each text the sum of its vectors: what it is about as a whole. */
  whole: Float64Array
}

/** Finds texts by what they mean: vectors of length 1, kept in eight bits a number. Texts and units are numbered as elsewhere. */
export function byMeaning() {
  let rows = new Int8Array(4 * size)
  const scales: number[] = []
  const texts = new Map<number, Held>()

  function put(text: number, all: Span, vectors: readonly { unit: number; vector: Float32Array }[]) {
    const sum = new Float64Array(size)
    for (const { vector } of vectors) for (let at = 0; at < size; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0)
    texts.set(text, { all, from: scales.length, units: vectors.map(({ unit }) => unit), length: Math.hypot(...sum) || 1 })
    for (const { vector } of vectors) add(vector)
  }

  function add(vector: Float32Array) {
    const at = scales.length * size
    if (at === rows.length) {
      const more = new Int8Array(rows.length * 2)
      more.set(rows)
      rows = more
    }
    scales.push(narrow(vector, rows.subarray(at, at + size)))
  }

  function scores(meant: Float32Array, count: { units: number; texts: number }): Cosines {
    const found = { nearest: new Float64Array(count.units).fill(Number.NaN), whole: new Float64Array(count.texts).fill(Number.NaN) }
    const asked = new Int8Array(size)
    const scale = narrow(meant, asked)
    const products = multiplied(rows, scales.length, asked)
    for (const [text, { all, from, units, length }] of texts) {
      found.nearest.fill(0, all.from, all.to) // a blank one has no vector, and means nothing
      let sum = 0
      for (let at = 0; at < units.length; at++) {
        const cosine = (products[from + at] ?? 0) * scale * (scales[from + at] ?? 0)
        const unit = units[at] ?? 0
        if (cosine > (found.nearest[unit] ?? 0)) found.nearest[unit] = cosine
        sum += cosine
      }
      found.whole[text] = sum / length
    }
    return found
  }

  /** The vectors of a text, as far as eight bits tell. */
  function vectors(text: number): Float32Array[] {
    const { from, units } = texts.get(text) ?? { from: 0, units: [] }
    return units.map((_, at) => Float32Array.from(rows.subarray((from + at) * size, (from + at + 1) * size), (number) => number * (scales[from + at] ?? 0)))
  }

  return { put, scores, vectors, forget: (text: number) => texts.delete(text) }
}

/** Writes a vector in eight bits a number, and gives what to multiply them by. */
function narrow(vector: Float32Array, into: Int8Array): number {
  let most = 0
  for (let at = 0; at < size; at++) most = Math.max(most, Math.abs(vector[at] ?? 0))
  const scale = most / 127 || 1
  for (let at = 0; at < size; at++) into[at] = Math.round((vector[at] ?? 0) / scale)
  return scale
}

/** The product of each of so many rows with what is asked. Four rows at a time, for what is asked is then read once for four; there is always room for as many. */
function multiplied(rows: Int8Array, count: number, asked: Int8Array): Int32Array {
  const found = new Int32Array(Math.ceil(count / 4) * 4)
  for (let row = 0; row < count; row += 4) {
    const [from, second, third, fourth] = [row * size, (row + 1) * size, (row + 2) * size, (row + 3) * size]
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let at = 0; at < size; at++) {
      const number = asked[at] as number
      a = (a + Math.imul(rows[from + at] as number, number)) | 0
      b = (b + Math.imul(rows[second + at] as number, number)) | 0
      c = (c + Math.imul(rows[third + at] as number, number)) | 0
      d = (d + Math.imul(rows[fourth + at] as number, number)) | 0
    }
    found.set([a, b, c, d], row)
  }
  return found
}
