import { domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readableHost } from './readable-host.ts'

test('international names read as they were written', () => {
  expect(readableHost('xn--bcher-kva.example')).toBe('bücher.example')
  expect(readableHost('desk.example')).toBe('desk.example')
})

test('every host a URL takes reads as Node’s own decoder reads it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (name) => {
      const host = URL.parse(`https://${name}.example`)?.hostname
      fc.pre(host !== undefined && host !== '' && domainToUnicode(host) !== '')
      expect(readableHost(host ?? '')).toBe(domainToUnicode(host ?? ''))
    }),
    { numRuns: 2_000 },
  )
})

test.each(['xn--', 'xn--!', 'xn--99999999', 'xn---', `xn--${'z'.repeat(100)}`])('%s is no Punycode, and stays as it is', (label) => {
  expect(readableHost(label)).toBe(label)
})
