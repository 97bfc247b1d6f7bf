const always = 'allow-scripts allow-forms allow-popups'

/**
 * What a page inside the window may do. With its own origin it keeps its cookies; a page on the website's or the
 * server's origin does not get it, since from there it could reach the website, or take its own sandbox off.
 */
export function sandboxOf(
  url: string,
  trustedOrigins: readonly string[],
): { readonly sandbox: string; readonly origin: string | null } {
  const { origin } = new URL(url)
  return trustedOrigins.includes(origin)
    ? { sandbox: always, origin: null }
    : { sandbox: `${always} allow-same-origin`, origin }
}
