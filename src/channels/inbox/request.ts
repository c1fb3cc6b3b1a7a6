import { timingSafeEqual } from 'node:crypto'

/** The largest thing that a place says, in bytes; what is usual is a tenth of it. */
const mostBytes = 1_000_000

/** The raw bytes of a request, over which it is signed; null when they are too many. */
export async function bytesOf(request: Request): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length')) > mostBytes) return null
  const bytes = Buffer.from(await request.arrayBuffer())
  return bytes.length > mostBytes ? null : bytes
}

/** Whether a signature is the one that is expected; how long that takes tells nothing of it. */
export function isSame(given: string | null, expected: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Null when it is no JSON, or not of one thing with members. */
export function membersIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? { ...read } : null
  } catch {
    return null
  }
}
