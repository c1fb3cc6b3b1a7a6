import { expect, test } from 'vitest'
import { fileKind, fileSize } from './file-kind.ts'

test.each([
  ['image/png', 'picture'],
  ['video/webm', 'recording'],
  ['audio/mpeg', 'sound'],
  ['text/plain', 'text'],
  ['application/json', 'text'],
  ['application/pdf', 'other'],
])('a file of the type %s is a %s', (type, kind) => {
  expect(fileKind(type)).toBe(kind)
})

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [1_440_000, '1.4 MB'],
  [100_000_000, '100 MB'],
  [5e12, '5,000 GB'],
])('%d bytes are said as %s', (bytes, said) => {
  expect(fileSize(bytes)).toBe(said)
})
