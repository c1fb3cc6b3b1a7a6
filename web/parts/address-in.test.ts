import { expect, test } from 'vitest'
import { addressIn } from './address-in.ts'

test('what can be opened is an address, also without its scheme', () => {
  expect(addressIn('https://app.intercom.com/a/inbox/x/inbox/conversation/1')).toBe('https://app.intercom.com/a/inbox/x/inbox/conversation/1')
  expect(addressIn(' app.eu.intercom.com/a/inbox/x ')).toBe('https://app.eu.intercom.com/a/inbox/x')
})

test('a number, an abbreviated address and what would run a script are text', () => {
  for (const text of [null, '', '215470020250', 'https://intercom.com/.../ticket-id-12345', 'https://help…', 'javascript:alert(1)', 'https://us@evil.example/'])
    expect(addressIn(text)).toBeNull()
})
