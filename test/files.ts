import { crc32, deflateSync } from 'node:zlib'

/** Small, real files, for tests of uploads. */

/** A grey picture of this size, in pixels. */
export function png(width = 3, height = 2) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const rows = Buffer.alloc((width + 1) * height)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

export const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

export const webp = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')

const jpegStart = Buffer.from('ffd8', 'hex')
const jpegRest = Buffer.from(
  [
    'ffe000104a46494600010101006000600000',
    `ffdb004300${'10'.repeat(64)}`,
    'ffc0000b080002000301011100',
    'ffc4001400010000000000000000000000000000000009ffc40014100100000000000000000000000000000000',
    'ffda0008010100003f0054dfffd9',
  ].join(''),
  'hex',
)

/** Three pixels wide and two high, as stored. */
export const jpeg = Buffer.concat([jpegStart, jpegRest])

/** The same, taken with the camera on its side: Exif's orientation 6. */
export const jpegOnItsSide = Buffer.concat([
  jpegStart,
  Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex'),
  jpegRest,
])

const box = (name: string, data: string) => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(8 + data.length)
  return Buffer.concat([size, Buffer.from(name + data, 'latin1')])
}

export const mp4 = Buffer.concat([box('ftyp', 'isom\0\0\x02\0isomiso2mp41'), box('free', ''), box('mdat', '0123456789')])

export const webm = Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806700', 'hex')

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

export const html = Buffer.from('<!doctype html><script>alert(1)</script>')

export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
