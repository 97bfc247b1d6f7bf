import type { License } from '../domain/license.ts'

/**
 * Whether a website may embed the license. A request without `Origin` may, `null` only under `*`;
 * `https://*.example.com` means every name below, not `example.com` itself. Source: contract.md, origins.
 */
export function originAllowed({ origins }: Pick<License, 'origins'>, origin: string | undefined): boolean {
  return origin === undefined || origins.some((pattern) => matches(pattern, origin))
}

function matches(pattern: string, origin: string): boolean {
  if (pattern === '*' || pattern === origin) return true
  const [scheme = '', domain] = pattern.split('*')
  // A subdomain, and nothing else: `@`, `/` or a port would move the end of the host name.
  return (
    domain !== undefined &&
    origin.startsWith(scheme) &&
    origin.endsWith(domain) &&
    /^[\w-]+(\.[\w-]+)*$/.test(origin.slice(scheme.length, -domain.length))
  )
}
