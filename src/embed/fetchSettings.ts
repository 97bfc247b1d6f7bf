/** The language that the widget speaks on a page, as the server settles it from the one that is wanted. */
export type PageLanguage = {
  /** One that we have words for, with the region that was wanted. BCP 47 */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** What the launcher is called before any words are loaded. */
  readonly launcher_name: string
}

/**
 * What the server tells every website about a license, as far as the widget uses it before it connects; in the
 * answer's own spelling, because translating it would cost every page bytes.
 */
export type PublicSettings = {
  readonly theme: {
    readonly color: string | null
    readonly scheme: 'light' | 'dark' | 'system'
    readonly position: 'left' | 'right'
  }
  readonly language: PageLanguage
  /** The license's own wording: `{ language: { key: text } }`. */
  readonly texts: { readonly [language: string]: { readonly [key: string]: string } }
  /** By group id: `online`, `online_for_queue`, `offline`. */
  readonly groups_status: { readonly [groupId: string]: string }
  /** Where other regions live, by name. */
  readonly regions: { readonly [region: string]: string }
  /** Bytes; the protocol's where it is not said. */
  readonly limits?: { readonly message_bytes: number; readonly file_bytes: number }
  /** Regular expressions for what does not leave the page, beside card numbers. */
  readonly mask_patterns?: readonly string[]
  /** When the license greets. */
  readonly greetings: readonly { readonly group_id: number; readonly rules: GreetingRules }[]
}

/** All of them must hold; what is not given does not count. */
export type GreetingRules = {
  readonly url_contains?: string
  readonly url_matches?: string
  readonly visits_at_least?: number
  readonly page_views_at_least?: number
  readonly session_field?: { readonly name: string; readonly value: string }
}

const timeoutMs = 15_000

/**
 * Asks the server for a license's public settings. Sends no cookie.
 * @param locale the language that is wanted
 * @throws where the server does not answer, or has no widget for this page
 */
export async function fetchSettings(
  server: string,
  license: number,
  locale: string,
): Promise<PublicSettings> {
  const response = await fetch(`${server}/settings?license_id=${license}&locale=${locale}`, {
    credentials: 'omit',
    signal: AbortSignal.timeout(timeoutMs),
  })
  const body = await response.json()
  if (!response.ok) throw new Error(body.error.message)
  // The border to our own server, which checks these shapes when it reads its configuration.
  return body
}
