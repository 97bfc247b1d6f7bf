import ipaddr from 'ipaddr.js'

/** All that is given out to the world of IPv6; what lies beside it leads inside, or to IPv4 in some disguise. */
const global6 = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an address is out in the world. Everything else is not: loopback, private, link-local, shared, multicast,
 * reserved, and IPv6 addresses that stand for an IPv4 one.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(global6)
}
