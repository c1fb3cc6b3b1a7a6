const base = 36
const [tMin, tMax, skew, damp] = [1, 26, 38, 700]

/**
 * What an international host name says: `xn--bcher-kva.example` → `bücher.example`. A label that is no proper Punycode stays as it is.
 * RFC 3492, sections 5 and 6.2 (https://www.rfc-editor.org/rfc/rfc3492, read 2026-11-23). Node’s own decoder is not in browsers, and this runs in both.
 */
export const readableHost = (host: string): string => host.split('.').map(readableLabel).join('.')

function readableLabel(label: string): string {
  if (!label.startsWith('xn--') || label.length > 63) return label
  const cut = label.lastIndexOf('-')
  const plain = cut > 3 ? Array.from(label.slice(4, cut)) : []
  const points = insert(plain.map(codePoint), label.slice(cut + 1))
  return points?.length ? String.fromCodePoint(...points) : label
}

/** Puts the encoded letters where they belong among the plain ones; undefined when they are no code points. */
function insert(letters: number[], encoded: string): number[] | undefined {
  let [point, at, bias, from] = [128, 0, 72, 0]
  while (from < encoded.length) {
    const step = readNumber(encoded, from, bias)
    if (!step) return undefined
    const length = letters.length + 1
    bias = adapt(step.value, length, from === 0)
    point += Math.floor((at + step.value) / length)
    at = (at + step.value) % length
    if (point > 0x10ffff) return undefined
    letters.splice(at, 0, point)
    at += 1
    from = step.end
  }
  return letters
}

function readNumber(encoded: string, from: number, bias: number): { value: number; end: number } | undefined {
  let [value, weight] = [0, 1]
  for (let at = from; at < encoded.length; at++) {
    const digit = digitOf(encoded.charCodeAt(at))
    const threshold = Math.min(tMax, Math.max(tMin, base * (at - from + 1) - bias))
    value += digit * weight
    if (digit === none || value > 2 ** 31) return undefined
    if (digit < threshold) return { value, end: at + 1 }
    weight *= base - threshold
  }
  return undefined
}

function adapt(value: number, length: number, first: boolean): number {
  let rest = Math.floor(value / (first ? damp : 2))
  rest += Math.floor(rest / length)
  let steps = 0
  for (; rest > ((base - tMin) * tMax) / 2; steps += base) rest = Math.floor(rest / (base - tMin))
  return steps + Math.floor(((base - tMin + 1) * rest) / (rest + skew))
}

const none = -1
const codePoint = (letter: string) => letter.charCodeAt(0)

/** a–z are 0 to 25, 0–9 are 26 to 35; a URL’s host is in lower case already. */
function digitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97
  return code >= 48 && code <= 57 ? code - 22 : none
}
