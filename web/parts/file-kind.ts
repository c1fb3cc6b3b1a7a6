/** What can be done with a file on a page: seen, played, read, or only downloaded. */
export type FileKind = 'picture' | 'recording' | 'sound' | 'text' | 'other'

/** By the media type that the server found in its bytes. */
export function fileKind(type: string): FileKind {
  if (type.startsWith('image/')) return 'picture'
  if (type.startsWith('video/')) return 'recording'
  if (type.startsWith('audio/')) return 'sound'
  return type.startsWith('text/') || type === 'application/json' ? 'text' : 'other'
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** “1.4 MB” for a number of bytes. */
export function fileSize(bytes: number): string {
  const at = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return new Intl.NumberFormat('en', { style: 'unit', unit: units[at], maximumFractionDigits: at > 1 ? 1 : 0 }).format(bytes / 1000 ** at)
}
