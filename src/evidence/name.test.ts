import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from './name.ts'

test.for([
  ['invoice.png', 'invoice.png'],
  ['Überfällige Rechnung 👩‍💻.png', 'Überfällige Rechnung 👩‍💻.png'],
  ['/etc/passwd', 'passwd'],
  ['C:\\Users\\maya\\screen.png', 'screen.png'],
  ['../../../etc/cron.d/evil', 'evil'],
  ['..', 'file'],
  ['folder/', 'file'],
  ['', 'file'],
  ['  spaced.txt  ', 'spaced.txt'],
  ['nul\0l\r\nSet-Cookie: a=b\x7f.png', 'nullSet-Cookie: a=b.png'],
  ['photo\u202egnp.exe', 'photognp.exe'],
  ['half \ud800 pair', 'half \ufffd pair'],
  ['.env', '.env'],
] as const)('%j is kept as %j', ([given, kept]) => {
  expect(fileName(given)).toBe(kept)
})

test('a file sent without a name gets one', () => {
  expect(fileName(undefined)).toBe('file')
})

test('a long name keeps its ending', () => {
  expect(fileName(`${'a'.repeat(300)}.tar.gz`)).toBe(`${'a'.repeat(197)}.gz`)
  expect(fileName(`a.${'b'.repeat(300)}`)).toHaveLength(200)
})

test('whatever is sent, a name has 1 to 200 characters, and nothing that ends a path or a header line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = fileName(given)
      const length = Array.from(name).length
      expect(length > 0 && length <= 200).toBe(true)
      expect(name).not.toMatch(/[/\\\p{Cc}]/u)
      expect(fileName(name)).toBe(name)
    }),
  )
})
