import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gif, jpeg, jpegOnItsSide, mp4, pdf, png, svg, webp } from '#test/files.ts'
import { measure } from './measure.ts'

const unknown = { width: null, height: null }

test.for([
  ['image/png', png(640, 480), { width: 640, height: 480 }],
  ['image/jpeg', jpeg, { width: 3, height: 2 }],
  ['image/gif', gif, { width: 1, height: 1 }],
  ['image/webp', webp, { width: 1, height: 1 }],
] as const)('%s is measured', ([type, bytes, measures]) => {
  expect(measure(bytes, type)).toEqual(measures)
})

test('a photograph taken sideways is measured as it is shown', () => {
  expect(measure(jpegOnItsSide, 'image/jpeg')).toEqual({ width: 2, height: 3 })
})

test.for([
  ['a recording', 'video/mp4', mp4],
  ['a document', 'application/pdf', pdf],
  ['a drawing with scripts', 'text/plain', svg],
  ['a picture cut short', 'image/jpeg', jpeg.subarray(0, 40)],
  ['bytes of another format', 'image/gif', png()],
] as const)('%s has no measures', ([, type, bytes]) => {
  expect(measure(bytes, type)).toEqual(unknown)
})

test('measures that no picture has are taken for a lie', () => {
  expect(measure(claiming(4_000_000_000), 'image/png')).toEqual(unknown)
  expect(measure(claiming(0), 'image/png')).toEqual(unknown)
})

test('what lies beside the bytes in memory is not read for them', () => {
  const whole = png()
  expect(measure(whole.subarray(0, 18), 'image/png')).toEqual(unknown)
})

test('a file made to keep the reader busy does not', () => {
  const bytes = Buffer.alloc(512 * 1024)
  Buffer.from('00000018667479706176696600000000', 'hex').copy(bytes)
  const box = (at: number, size: number, name: string) => bytes.writeUInt32BE(size, at) && bytes.write(name, at + 4, 'latin1')
  box(24, bytes.length - 24, 'meta')
  box(36, bytes.length - 36, 'iprp')
  box(44, bytes.length - 44, 'ipco')
  for (let at = 52; at + 20 <= bytes.length; at += 20) box(at, 20, 'ispe')
  const started = performance.now()
  measure(bytes, 'image/avif')
  expect(performance.now() - started).toBeLessThan(500)
})

test('whatever bytes come, it answers', () => {
  const types = fc.constantFrom('image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/avif')
  const starts = fc.constantFrom(png(), jpeg, jpegOnItsSide, gif, webp, Buffer.from('BM'))
  fc.assert(
    fc.property(types, starts, fc.nat(60), fc.uint8Array({ maxLength: 200 }), (type, start, kept, rest) => {
      const { width, height } = measure(Buffer.concat([start.subarray(0, kept), rest]), type)
      expect(width === null).toBe(height === null)
    }),
  )
})

function claiming(width: number) {
  const bytes = png()
  bytes.writeUInt32BE(width, 16)
  return bytes
}
