import { BlockList, isIP } from 'node:net'

const own = new BlockList()
own.addSubnet('127.0.0.0', 8)
own.addAddress('::1', 'ipv6')

/** Whether a host name or address, with or without an address's brackets, is this machine's own, which no other machine can reach. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1')
  const version = isIP(bare)
  return version === 0 ? bare.toLowerCase() === 'localhost' : own.check(bare, version === 4 ? 'ipv4' : 'ipv6')
}
