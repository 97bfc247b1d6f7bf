import type { Result } from './result.ts'

/** What a page says of itself. Source: spec/structures.md section 17. */
export type UrlInfo = {
  /** As it was asked for. */
  readonly url: string
  readonly title: string | null
  readonly description: string | null
  readonly image: {
    /** A small copy on this server, as a path. */
    readonly path: string
    readonly originalUrl: string
    readonly width: number
    readonly height: number
  } | null
}

/** Looks pages up. A page that cannot be read has no title; an address that must not be asked is refused. */
export interface UrlInfos {
  describe(url: string): Promise<Result<UrlInfo>>
}
