/** The most that one case takes, in bytes of its JSON in UTF-8. Each text and each list has a bound of its own besides. */
export const mostCaseBytes = 1_000_000

/** Stands where a text was cut because its source could not be asked to shorten it. */
export const cutMark = '… [The rest was cut: a case takes 1 MB.]'

const shortest = 100

const bytesOf = (value: object) => new TextEncoder().encode(JSON.stringify(value)).length

/** What to say of a case that is too large, at its largest part; null when it is not. */
export function sizeProblem(written: object): { field: string; message: string } | null {
  const bytes = bytesOf(written)
  if (bytes <= mostCaseBytes) return null
  const parts = Object.entries(written).map(([field, part]) => ({ field, bytes: bytesOf({ part }) }))
  const { field } = parts.reduce((one, other) => (other.bytes > one.bytes ? other : one))
  return { field, message: `The whole case takes ${megabytes(bytes)} MB of at most 1 MB, and this is its largest part: shorten it, or attach it as a file.` }
}

const megabytes = (bytes: number) => (Math.ceil(bytes / 10_000) / 100).toLocaleString('en', { minimumFractionDigits: 2 })

/** The case with its longest texts cut, with a mark, until it is small enough: for sources that cannot be asked. */
export function cutToSize<Value extends object>(written: Value): Value {
  if (sizeProblem(written) === null) return written
  let [fits, tooLong] = [shortest, 1_000_000]
  while (tooLong - fits > shortest) {
    const most = Math.floor((fits + tooLong) / 2)
    if (sizeProblem(cut(written, most)) === null) fits = most
    else tooLong = most
  }
  return cut(written, fits)
}

/** Texts keep their shape; ids and the like are shorter than any cut. */
function cut<Value>(value: Value, most: number): Value {
  const shorten = (inner: unknown): unknown => {
    if (typeof inner === 'string') return inner.length > most ? `${inner.slice(0, most - cutMark.length).toWellFormed()}${cutMark}` : inner
    if (Array.isArray(inner)) return inner.map(shorten)
    return typeof inner === 'object' && inner !== null ? Object.fromEntries(Object.entries(inner).map(([name, part]) => [name, shorten(part)])) : inner
  }
  return shorten(value) as Value // the same shape, with shorter texts
}
