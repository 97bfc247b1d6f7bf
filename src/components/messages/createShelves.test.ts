import { expect, test } from 'vitest'
import { type Chunk, createShelves, shelfSize } from './createShelves.ts'

const chunk = (name: string): Chunk => ({ key: name, events: [] })
const chunks = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => chunk(`${prefix}${index}`))

/** Which chunk stands on which shelf. */
function placesOf(shelves: ReturnType<ReturnType<typeof createShelves>>) {
  return new Map(shelves.flatMap(({ key, chunks }) => chunks.map((chunk) => [chunk.key, key] as const)))
}

test('all chunks stand on shelves, in order, the newest shelf full', () => {
  const given = chunks('c', 2 * shelfSize + 3)
  const shelves = createShelves()(given)
  expect(shelves.flatMap(({ chunks }) => chunks)).toEqual(given)
  expect(shelves.map(({ chunks }) => chunks.length)).toEqual([3, shelfSize, shelfSize])
})

test('no chunk ever moves to another shelf, whatever comes before, behind or between', () => {
  const shelvesOf = createShelves()
  let list = chunks('c', 30)
  let places = placesOf(shelvesOf(list))
  const steps: readonly ((list: readonly Chunk[]) => Chunk[])[] = [
    (now) => [...now, chunk('behind')],
    (now) => [...chunks('before', 25), ...now],
    (now) => [...now.slice(0, 12), chunk('between'), ...now.slice(12)],
    (now) => [...now, ...chunks('more', 41)],
  ]
  for (const step of steps) {
    list = step(list)
    const shelves = shelvesOf(list)
    expect(shelves.flatMap(({ chunks }) => chunks)).toEqual(list)
    expect(new Set(shelves.map(({ key }) => key)).size).toBe(shelves.length)
    const next = placesOf(shelves)
    for (const [name, shelf] of places) expect(next.get(name)).toBe(shelf)
    places = next
  }
})

test('a shelf on which nothing has changed is the same object', () => {
  const shelvesOf = createShelves()
  const given = chunks('c', 3 * shelfSize)
  const before = shelvesOf(given)
  const after = shelvesOf([...given.slice(0, -1), { ...chunk(given.at(-1)?.key ?? ''), events: [] }])
  expect(after.map((shelf, index) => shelf === before[index])).toEqual([true, true, false])
})
