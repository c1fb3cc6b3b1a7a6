import { expect, test } from 'vitest'
import { networkOf, networks, plainAddress } from './networks.ts'

test.each([
  ['10.0.0.1', '10.0.0.1'],
  [' 10.0.0.1 ', '10.0.0.1'],
  ['10.0.0.1:4180', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['::FFFF:10.0.0.1', '10.0.0.1'],
  ['[2001:DB8::1]', '2001:db8::1'],
  ['[2001:db8::1]:4180', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['', null],
  ['unknown', null],
  ['_hidden', null],
  ['10.0.0.256', null],
  ['10.0.0.1, 10.0.0.2', null],
])('the address %j is %j', (written, plain) => {
  expect(plainAddress(written)).toBe(plain)
})

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::ffff', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('the address %s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each([
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['10.0.0.5', '10.0.0.5', true],
  ['10.0.0.5', '10.0.0.6', false],
  ['0.0.0.0/0', '203.0.113.9', true],
  ['2001:db8::/32', '2001:db8:ffff::1', true],
  ['2001:db8::/32', '2001:db9::1', false],
  ['10.0.0.0/8', '2001:db8::1', false],
  ['10.0.0.0/8', 'unknown', false],
])('of the proxies %s, %s: %j', (written, address, isIn) => {
  expect(networks([written])?.(address)).toBe(isIn)
})

test.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', '10.0.0.0/8/8', 'proxy.lan', '2001:db8::/129', '/8', '10.0.0.0/1e1'])('%s is no network', (written) => {
  expect(networks([written])).toBeNull()
})
