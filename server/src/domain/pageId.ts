import { createHash } from 'node:crypto'

/** What a page id remembers of a listing, so that the next page needs nothing else. */
export type PageCursor<Place> = {
  /** Which list it belongs to; an id of another list is refused. */
  readonly list: string
  readonly order: 'asc' | 'desc'
  readonly direction: 'next' | 'previous'
  readonly place: Place
  readonly limit: number
  readonly minEventsCount: number | null
}

export const encodePageId = <Place>(cursor: PageCursor<Place>): string => {
  const body = Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url')
  return `${body}.${digest(body)}`
}

/**
 * The cursor of a page id that this program made; null for anything else. The digest finds what was cut or mistyped;
 * it is no secret, for a cursor only says where to look in a list that is the caller's anyhow.
 */
export function decodePageId<Place>(
  pageId: string,
  list: string,
  isPlace: (place: unknown) => place is Place,
): PageCursor<Place> | null {
  const [body, given, ...rest] = pageId.split('.')
  if (body === undefined || given === undefined || rest.length > 0 || given !== digest(body)) return null
  // The digest says that the text is ours; the list and the place are looked at, since lists differ.
  const cursor = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as PageCursor<unknown>
  return cursor.list === list && isPlace(cursor.place) ? { ...cursor, place: cursor.place } : null
}

const digest = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 16)
