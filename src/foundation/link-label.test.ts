import fc from 'fast-check'
import { expect, test } from 'vitest'
import { realTarget } from './link-label.ts'

const evil = 'https://evil.example/x'

test.each([
  ['an address', 'https://bank.example'],
  ['an address and its path', 'https://bank.example/login?a=1'],
  ['a bare host', 'bank.example'],
  ['a host with www', 'www.bank.example'],
  ['words around it', 'Sign in at bank.example now'],
  ['emphasis', '**https://bank.example**'],
  ['a zero-width space in it', 'ht\u200Btps://ba\u200Bnk\u200B.exa\u200Bmple'],
  ['a word joiner and a soft hyphen', 'bank\u2060.exam\u00ADple'],
  ['the direction turned', '\u202Eelpmaxe.knab//:sptth'],
  ['a Cyrillic letter', 'b\u0430nk.example'],
  ['full width', 'ｂａｎｋ．ｅｘａｍｐｌｅ'],
  ['an ideographic full stop', 'bank\u3002example'],
  ['capitals', 'HTTPS://BANK.EXAMPLE'],
  ['a mailto', 'mailto:you@bank.example'],
  ['a mail address', 'you@bank.example'],
  ['the same host, another path', 'https://evil.example/y'],
  ['a host with blanks around', '  bank.example  '],
])('%s as a label is shown with where it leads', (_, label) => {
  expect(realTarget(label, evil)).toBe(evil)
})

test.each([
  ['another mail address', 'you@bank.example', 'mailto:me@evil.example', 'mailto:me@evil.example'],
  ['a user name that reads as a host', 'https://bank.example@evil.example/x', 'https://bank.example@evil.example/x', evil],
  ['a host of another script', 'https://b\u0430nk.example', 'https://b\u0430nk.example', 'https://xn--bnk-6cd.example'],
])('%s is shown as what it is', (_, label, address, expected) => {
  expect(realTarget(label, address)).toBe(expected)
})

test.each([
  ['the page', evil],
  ['', evil],
  ['Sign in', evil],
  ['1. Open it', evil],
  ['Costs 3.50 more', evil],
  [evil, evil],
  ['evil.example/x', evil],
  ['https://evil.example', 'https://evil.example/'],
  ['https://Evil.Example/x', 'https://Evil.Example/x'],
  ['https://evil.example:443/x', 'https://evil.example:443/x'],
  ['me@evil.example', 'mailto:me@evil.example'],
])('“%s” says where it leads, or does not read as an address', (label, address) => {
  expect(realTarget(label, address)).toBeNull()
})

test('whatever is put into the label of another host, the host stays seen', () => {
  const noise = fc.constantFrom('\u200B', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u202E', '\u2066', '\u034F', '\u180E', '\u3164', '')
  fc.assert(
    fc.property(fc.array(noise, { minLength: 20, maxLength: 20 }), (between) => {
      const label = [...'https://bank.example'].map((letter, at) => letter + (between[at] ?? '')).join('')
      expect(realTarget(label, evil)).toBe(evil)
    }),
  )
})
