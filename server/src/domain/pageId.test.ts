import { expect, test } from 'vitest'
import { decodePageId, encodePageId } from './pageId.ts'

const isPlace = (place: unknown): place is { at: number } =>
  typeof place === 'object' && place !== null && 'at' in place && typeof place.at === 'number'
const cursor = {
  list: 'chats',
  order: 'desc' as const,
  direction: 'next' as const,
  place: { at: 7 },
  limit: 10,
  minEventsCount: null,
}

test('a page id carries order and position', () => {
  expect(decodePageId(encodePageId(cursor), 'chats', isPlace)).toEqual(cursor)
})

test('an id of another list, or with any character changed, is none', () => {
  const pageId = encodePageId(cursor)
  expect(decodePageId(pageId, 'threads:X', isPlace)).toBeNull()
  for (let at = 0; at < pageId.length; at += 1) {
    const other = pageId[at] === 'x' ? 'y' : 'x'
    expect(decodePageId(pageId.slice(0, at) + other + pageId.slice(at + 1), 'chats', isPlace)).toBeNull()
  }
  for (const bad of ['', '.', 'x', 'a.b', `${pageId}.x`, '%%%']) {
    expect(decodePageId(bad, 'chats', isPlace)).toBeNull()
  }
})
