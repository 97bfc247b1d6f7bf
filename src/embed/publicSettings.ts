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
  /** Where somebody could be greeted who has not been here before. */
  readonly may_greet: readonly NewcomerGreeting[]
}

/** All of it must hold. */
export type NewcomerGreeting = {
  readonly group_id: number
  /** Regular expressions for the page's address. */
  readonly urls: readonly string[]
  readonly session_field?: { readonly name: string; readonly value: string }
}
