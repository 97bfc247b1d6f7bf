import { createHash } from 'node:crypto'
import { decodePageId, encodePageId } from '../domain/pageId.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import type { ListResult, ListWindow } from '../store/Store.ts'
import type { PageRequest, PageResult } from './contract.ts'

/** One list, as its page ids know it. Source: behaviour.md section 15. */
export type PagedList<Place> = {
  /** What tells this list from others; it goes into its page ids. */
  readonly name: string
  readonly defaultLimit: number
  readonly maxLimit: number
  readonly isPlace: (place: unknown) => place is Place
}

/**
 * The name of a list under filters: they must stay the same over its pages, and a page id of other ones is refused.
 * Source: behaviour.md 8.10.
 */
export const filteredName = (name: string, filters: object): string =>
  `${name}:${createHash('sha256').update(JSON.stringify(filters)).digest('hex').slice(0, 16)}`

export type PageWindow<Place> = ListWindow<Place> & { readonly minEventsCount: number | null }

/** Where to look. An id of an earlier page decides the order, and the limit where none is given. */
export function toWindow<Place>(
  list: PagedList<Place>,
  request: PageRequest & { readonly minEventsCount?: number },
): Result<PageWindow<Place>> {
  const { limit, minEventsCount } = request
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= list.maxLimit)) {
    return refuse('validation', `limit must be a whole number from 1 to ${list.maxLimit}.`)
  }
  if (request.pageId === undefined) {
    return success({
      order: request.order,
      from: null,
      offset: request.offset ?? 0,
      limit: limit ?? (minEventsCount === undefined ? list.defaultLimit : list.maxLimit),
      minEventsCount: minEventsCount ?? null,
    })
  }
  const cursor = decodePageId(request.pageId, list.name, list.isPlace)
  if (!cursor) return refuse('validation', 'page_id is not the id of a page of this list.')
  return success({
    order: cursor.order,
    from: { direction: cursor.direction, place: cursor.place },
    limit: limit ?? cursor.limit,
    minEventsCount: minEventsCount ?? (limit === undefined ? cursor.minEventsCount : null),
  })
}

/** The rows with the ids of the neighbouring pages, where there are any. */
export function toPage<Row, Place, View>(
  list: PagedList<Place>,
  window: PageWindow<Place>,
  result: ListResult<Row>,
  placeOf: (row: Row) => Place,
  views: readonly View[],
): PageResult<View> {
  const pageId = (direction: 'next' | 'previous', row: Row | undefined): string | null =>
    row === undefined
      ? null
      : encodePageId({
          list: list.name,
          order: window.order,
          direction,
          place: placeOf(row),
          limit: window.limit,
          minEventsCount: window.minEventsCount,
        })
  return {
    rows: views,
    total: result.total,
    nextPageId: result.hasNext ? pageId('next', result.rows.at(-1)) : null,
    previousPageId: result.hasPrevious ? pageId('previous', result.rows[0]) : null,
  }
}
