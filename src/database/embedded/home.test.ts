import { expect, it } from 'vitest'
import { socketFolder } from './home.ts'

const room = 107 - '/.s.PGSQL.5432'.length // unix(7)

it('the socket lies in the cluster', () => {
  expect(socketFolder('/srv/baton/data/pg18')).toBe('/srv/baton/data/pg18/s')
})

it.each([60, 78, 79, 80, 120, 4000])('a cluster path of %i bytes has a socket the kernel has room for', (length) => {
  expect(socketFolder(`/${'a'.repeat(length - 1)}`).length).toBeLessThanOrEqual(room)
  expect(Buffer.byteLength(socketFolder(`/${'ü'.repeat(length / 2)}`))).toBeLessThanOrEqual(room)
})

it('two clusters with long paths have sockets apart, and one always the same', () => {
  const long = `/${'a'.repeat(200)}`
  expect(socketFolder(`${long}1`)).not.toBe(socketFolder(`${long}2`))
  expect(socketFolder(`${long}1`)).toBe(socketFolder(`${long}1`))
})
