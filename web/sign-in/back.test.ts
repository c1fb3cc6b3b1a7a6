import { expect, test } from 'vitest'
import { ownPath } from './back.ts'

test.each([
  ['/queue/E-1042?view=mine#steps', '/queue/E-1042?view=mine#steps'],
  ['/', '/'],
  [undefined, '/'],
  ['', '/'],
  ['queue', '/'],
])('%s leads to %s', (back, path) => {
  expect(ownPath(back)).toBe(path)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/%09//evil.example/..//x',
])('%j never leaves this app', (back) => {
  expect(URL.parse(ownPath(back), 'http://here.example')?.host).toBe('here.example')
})
