/** What a page says about itself. */
export type UrlInfo = {
  readonly url: string
  readonly title: string | null
  readonly description: string | null
  readonly imageUrl: string | null
}
