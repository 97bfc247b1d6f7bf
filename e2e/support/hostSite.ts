/** What one host page is to have on it. */
export type HostPage = {
  /** Origin of the Parley server. */
  readonly server: string
  /** Value of `data-license` of each tag; null leaves the attribute out. Default: one tag for license 1. */
  readonly tags?: readonly (string | null)[]
  /** More `data-*` attributes for each tag. */
  readonly data?: Readonly<Record<string, string>>
  /** `strict`: only what contract.md asks a website to allow. Default: no policy. */
  readonly csp?: 'strict'
}

/** A customer's website, on another origin than the server. */
export interface HostSite {
  /** The address of a page with the widget in the wanted way. */
  address(embedding: 'script' | 'react', page: HostPage): string
  close(): Promise<void>
}

export async function openHostSite(host: string): Promise<HostSite> {
  throw new Error(host)
}
