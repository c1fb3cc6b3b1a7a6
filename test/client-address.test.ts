import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { networks, noNetworks } from '#src/foundation/networks.ts'
import { clientAddress } from '#src/http/address.ts'

const proxies = ['10.0.0.0/8', '2001:db8:ffff::/48']

/** The client that a request is taken for, which comes over a connection from `peer` with this `X-Forwarded-For`. */
async function clientOf(peer: string | undefined, forwarded: string | null, trusted = proxies) {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c, networks(trusted) ?? noNetworks)))
  const headers: Record<string, string> = forwarded === null ? {} : { 'x-forwarded-for': forwarded }
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } })).text()
}

test.each([
  ['203.0.113.9', null, '203.0.113.9'],
  ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['::ffff:203.0.113.9', null, '203.0.113.9'],
  ['10.0.0.5', null, '10.0.0.5'],
  ['10.0.0.5', '203.0.113.9', '203.0.113.9'],
  ['::ffff:10.0.0.5', '203.0.113.9', '203.0.113.9'],
  ['10.0.0.5', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['10.0.0.5', '198.51.100.1, 203.0.113.9, 10.2.3.4', '203.0.113.9'],
  ['10.0.0.5', '127.0.0.1, 203.0.113.9', '203.0.113.9'],
  ['10.0.0.5', '10.9.9.9, 203.0.113.9', '203.0.113.9'],
  ['10.0.0.5', '203.0.113.9, junk', '10.0.0.5'],
  ['10.0.0.5', 'junk, 203.0.113.9', '203.0.113.9'],
  ['10.0.0.5', '203.0.113.9:51234', '203.0.113.9'],
  ['10.0.0.5', '[2001:db8::9]:51234', '2001:db8::9'],
  ['2001:db8:ffff::1', '2001:db8::9', '2001:db8::9'],
  ['10.0.0.5', '', '10.0.0.5'],
  [undefined, '203.0.113.9', 'unknown'],
])('from %s with X-Forwarded-For %j: %s', async (peer, forwarded, client) => {
  expect(await clientOf(peer, forwarded)).toBe(client)
})

test('no proxy is trusted unless it is named', async () => {
  expect(await clientOf('127.0.0.1', '203.0.113.9', [])).toBe('127.0.0.1')
})
