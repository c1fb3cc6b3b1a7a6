import { fileTypeFromBuffer } from 'file-type'

/**
 * What a browser can show by itself and that runs nothing: the only types that are shown in place.
 * A list of what is allowed, for SVG, HTML, PDF and whatever comes next can hold scripts.
 */
const pictures = ['image/png', 'image/apng', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp', 'image/heic', 'image/heif']
const recordings = ['video/mp4', 'video/x-m4v', 'video/quicktime', 'video/webm', 'video/matroska', 'video/ogg']
const shown: ReadonlySet<string> = new Set([...pictures, ...recordings])

export const isShownInPlace = (type: string) => shown.has(type)

/**
 * The media type of a file from its first bytes, whatever its name claims. What has no signature is `text/plain` when it reads as
 * UTF-8 (logs, HTML and SVG among them) and `application/octet-stream` otherwise.
 */
export async function sniff(head: Uint8Array): Promise<string> {
  // Bytes from strangers: what the reader stumbles over has no type that we know.
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  return found?.mime ?? (isText(head) ? 'text/plain' : 'application/octet-stream')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for; tab, line breaks and the colours of a log are text
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f]/

function isText(head: Uint8Array) {
  try {
    // `stream`: the head may end in the middle of a character.
    return !binary.test(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }))
  } catch {
    return false
  }
}
