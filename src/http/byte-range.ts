import type { ByteRange } from '#src/evidence/store.ts'

/**
 * What a `Range` header asks of `size` bytes (RFC 9110 section 14, https://www.rfc-editor.org/rfc/rfc9110, read 2026-11-23).
 * `whole`: there is none, or one that a server may leave alone (several ranges, other units, not well-formed).
 */
export function rangeAsked(header: string | undefined, size: number): ByteRange | 'whole' | 'beyond' {
  const [, from, to] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || from + to === '') return 'whole'
  if (from === '') return lastBytes(Number(to), size)

  const [first, last] = [Number(from), to === '' ? size - 1 : Number(to)]
  if (to !== '' && last < first) return 'whole'
  return first < size ? { first, last: Math.min(last, size - 1) } : 'beyond'
}

const lastBytes = (count: number, size: number) => (count === 0 ? 'beyond' : { first: Math.max(0, size - count), last: size - 1 })
