import type { Token } from './translate/customer_v3_2/readToken.ts'

/** What a website says of its visitor when the widget needs a token. */
export type SiteAnswer =
  /** A token of the site's own making. */
  | { readonly kind: 'token'; readonly token: Token }
  /** A signed identity, for the server to change into a token. */
  | { readonly kind: 'jwt'; readonly jwt: string }
  /** Nobody is signed in: the visitor is anonymous. */
  | { readonly kind: 'nobody' }
  /** The site could not say it now. */
  | { readonly kind: 'failed' }

/** A website that knows its visitors and answers for them. */
export interface SiteIdentity {
  /**
   * Asked whenever a token is needed. Never rejects.
   * @param fresh the last one is not accepted any more: one from a cache will not do
   */
  ask(fresh: boolean): Promise<SiteAnswer>
  /** What the site has kept of the visitor is over. */
  invalidate(): Promise<void>
}
