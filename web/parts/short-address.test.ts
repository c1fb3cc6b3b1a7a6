import { expect, test } from 'vitest'
import { shortAddress } from './short-address.ts'

test('an address is told by where it leads and its last part', () => {
  expect(shortAddress('https://app.intercom.com/a/inbox/k7/inbox/conversation/2154')).toBe('app.intercom.com/…/2154')
  expect(shortAddress('https://help.example.com/refunds')).toBe('help.example.com/refunds')
  expect(shortAddress('https://desk.example.com/agent#/tickets/7')).toBe('desk.example.com/…/7')
  expect(shortAddress('https://help.example.com/')).toBe('help.example.com')
})
