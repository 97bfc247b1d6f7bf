import { BlockList, isIP } from 'node:net'

/**
 * Whether the peer at `address`, `hop` steps away from this server (0 is the other end of the socket), is a proxy
 * whose word about who came before is believed.
 */
export type TrustsProxy = (address: string, hop: number) => boolean

export const trustsNoProxy: TrustsProxy = () => false

const named: { readonly [name: string]: readonly string[] } = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}

/**
 * Reads `PARLEY_TRUST_PROXY`: a count of proxies, or addresses, networks (`10.0.0.0/8`) and the names `loopback`,
 * `linklocal`, `uniquelocal`, separated by commas. Null: not understood.
 */
export function parseTrustedProxies(text: string): TrustsProxy | null {
  if (/^\d{1,2}$/.test(text)) {
    const count = Number(text)
    return (_address, hop) => hop < count
  }
  const list = new BlockList()
  for (const entry of text.split(',').map((part) => part.trim())) {
    for (const network of named[entry] ?? [entry]) {
      if (!addNetwork(list, network)) return null
    }
  }
  return (address) => {
    const plain = plainAddress(address)
    const family = isIP(plain)
    return family !== 0 && list.check(plain, family === 4 ? 'ipv4' : 'ipv6')
  }
}

/** IPv4 written as IPv6 (`::ffff:10.0.0.1`), as dual-stack sockets give it, becomes plain IPv4. */
export const plainAddress = (address: string): string =>
  /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address

function addNetwork(list: BlockList, network: string): boolean {
  const [address = '', prefix, ...rest] = network.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  const bits = family === 4 ? 32 : 128
  if (prefix !== undefined && (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bits)) return false
  list.addSubnet(address, prefix === undefined ? bits : Number(prefix), family === 4 ? 'ipv4' : 'ipv6')
  return true
}
