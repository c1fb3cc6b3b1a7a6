import { BlockList, isIP, isIPv6 } from 'node:net'

/** An IP address in its plain form: without brackets, port, zone or the IPv6 prefix of an IPv4 address. Null for what is none. */
export function plainAddress(written: string): string | null {
  const bare = written.trim().replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/i.exec(bare)?.[1]
  const address = v4 ?? bare.replace(/%.*$/, '')
  return isIP(address) === 0 ? null : address.toLowerCase()
}

/** The network by which an address is counted: an IPv6 address by its /64, which one customer has whole; an IPv4 address by itself. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = (text = '') => (text === '' ? [] : text.split(':'))
  const before = groups(head)
  const after = groups(tail)
  const all = tail === undefined ? before : [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

export type Networks = (address: string) => boolean

/** Whether an address is in one of these, each an address or a CIDR block such as `10.0.0.0/8`. Null when one of them is neither. */
export function networks(written: readonly string[]): Networks | null {
  const list = new BlockList()
  for (const one of written) {
    const [text = '', bits, ...more] = one.split('/')
    const address = plainAddress(text)
    const version = address === null ? 0 : isIP(address)
    const longest = version === 4 ? 32 : 128
    const prefix = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN
    if (address === null || more.length > 0 || !(prefix <= longest)) return null
    list.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6')
  }
  return (address) => {
    const version = isIP(address)
    return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6')
  }
}

export const noNetworks: Networks = () => false
