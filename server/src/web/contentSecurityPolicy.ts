/** Which of our own pages the policy is for. */
export type OwnPage = 'console' | 'shop'

/**
 * The strict policy that our own pages live under: nothing inline, no evaluation, Trusted Types. What the shop gets
 * is no more than what contract.md asks of any website that embeds the widget.
 *
 * @param origins origins of this server as browsers know it: the one asked for, and the configured one
 */
export function contentSecurityPolicy(page: OwnPage, origins: readonly string[]): string {
  const servers = [...new Set(origins)].join(' ')
  const sockets = [...new Set(origins.map((origin) => origin.replace(/^http/, 'ws')))].join(' ')
  return [
    "default-src 'none'",
    `script-src 'self' ${servers}`,
    "style-src 'self'",
    // Pictures that agents and visitors send live anywhere.
    `img-src 'self' ${servers} blob: data: https:`,
    `connect-src 'self' ${servers} ${sockets}`,
    "font-src 'self'",
    'frame-src https:',
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${page === 'console' ? "'none'" : "'self'"}`,
    "require-trusted-types-for 'script'",
  ].join('; ')
}
