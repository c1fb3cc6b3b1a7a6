import { narrow, widen } from './eight.ts'

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

/** What a model's cosines are worth in those of the model that everything was weighed with: `start + slope × cosine`. */
export type Scale = { start: number; slope: number }
export const unscaled: Scale = { start: 0, slope: 1 }

type Meant = { vector: Float32Array; scale: Scale }

/** Finds texts by what they mean: vectors of length 1, all by one model, kept in eight bits a number. Texts and units are numbered as elsewhere. */
export function byMeaning() {
  let size = 0 // numbers of a vector: as many as the first has
  let rows = new Int8Array()
  const scales: number[] = []
  const texts = new Map<number, Held>()

  function put(text: number, all: Span, vectors: readonly { unit: number; vector: Float32Array }[]) {
    size ||= vectors[0]?.vector.length ?? 0
    if (vectors.some(({ vector }) => vector.length !== size)) return // of another model: not to be compared
    const sum = new Float64Array(size)
    for (const { vector } of vectors) for (let at = 0; at < size; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0)
    texts.set(text, { all, from: scales.length, units: vectors.map(({ unit }) => unit), length: Math.hypot(...sum) || 1 })
    for (const { vector } of vectors) add(vector)
  }

  function add(vector: Float32Array) {
    const at = scales.length * size
    if (at === rows.length) {
      const more = new Int8Array(Math.max(rows.length * 2, 4 * size))
      more.set(rows)
      rows = more
    }
    scales.push(narrow(vector, rows.subarray(at, at + size)))
  }

  function scores(meant: Meant, count: { units: number; texts: number }): Cosines {
    const found = { nearest: new Float64Array(count.units).fill(Number.NaN), whole: new Float64Array(count.texts).fill(Number.NaN) }
    if (meant.vector.length !== size) return found // nothing has a vector yet
    const cosine = cosinesWith(meant)
    for (const [text, held] of texts) {
      found.nearest.fill(0, held.all.from, held.all.to) // a blank one has no vector, and means nothing
      found.whole[text] = take(held, cosine, found.nearest) / spread(held, meant.scale)
    }
    return found
  }

  /** The cosine of each row with what is meant. */
  function cosinesWith({ vector, scale: { start, slope } }: Meant): (row: number) => number {
    const asked = new Int8Array(size)
    const scale = narrow(vector, asked)
    const products = multiplied(rows, scales.length, asked)
    return (row) => {
      const cosine = (products[row] ?? 0) * scale * (scales[row] ?? 0)
      return cosine === 0 ? 0 : start + slope * cosine // of what means nothing, nothing
    }
  }

  /** The vectors of a text, as far as eight bits tell. */
  function vectors(text: number): Float32Array[] {
    const { from, units } = texts.get(text) ?? { from: 0, units: [] }
    return units.map((_, at) => widen({ numbers: rows.subarray((from + at) * size, (from + at + 1) * size), scale: scales[from + at] ?? 0 }))
  }

  return { put, scores, vectors, forget: (text: number) => texts.delete(text) }
}

/** Notes the nearest of each unit, and gives the sum of all. */
function take({ from, units }: Held, cosine: (row: number) => number, nearest: Float64Array): number {
  let sum = 0
  for (const [at, unit] of units.entries()) {
    const one = cosine(from + at)
    if (one > (nearest[unit] ?? 0)) nearest[unit] = one
    sum += one
  }
  return sum
}

/** The length of the sum of a text's vectors, as it is by cosines of that worth. */
function spread({ units: { length: many }, length }: Held, { start, slope }: Scale): number {
  return Math.sqrt(many + start * many * (many - 1) + slope * (length ** 2 - many)) || 1
}

/** The product of each of so many rows with what is asked. Four rows at a time, for what is asked is then read once for four; there is always room for as many. */
function multiplied(rows: Int8Array, count: number, asked: Int8Array): Int32Array {
  const size = asked.length
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
