import fc from 'fast-check'

/** Values that have upset programs before. */
const nasty: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  0.1,
  '',
  ' ',
  'null',
  '\u0000',
  '\ud800',
  '‮\u202etxt.exe',
  "'; drop table chats; --",
  '../../../../etc/passwd',
  '%00%2e%2e%2f',
  '<script>alert(1)</script>',
  '{"$ne":null}',
  'A'.repeat(5000),
  '💥'.repeat(2000),
  '9999-12-31T23:59:59.999999Z',
  '0000-00-00T00:00:00Z',
  '2026-13-45T99:99:99.999999Z',
  [],
  {},
  [null],
  [[[[[[[[]]]]]]]],
  { length: -1 },
  { toString: 'no function' },
]

const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'id', 'chat_id', 'a\nb', '\ud800']

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

/** The same JSON value with one to three places spoilt: replaced, removed, doubled, or with a key put beside. */
export const spoil = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(
      fc.record({
        at: fc.nat(),
        how: fc.constantFrom('replace', 'remove', 'add', 'wrap'),
        key: fc.constantFrom(...keys),
        by: anything,
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((steps) =>
      steps.reduce<unknown>((spoilt, { at, how, key, by }) => {
        const places = countPlaces(spoilt)
        return change(spoilt, { left: at % places }, (found) => {
          if (how === 'replace') return by
          if (how === 'remove') return undefined
          if (how === 'wrap') return [found, found]
          return typeof found === 'object' && found !== null && !Array.isArray(found)
            ? withKey(found, key, by)
            : by
        })
      }, value),
    )

/** Text with bytes lost, doubled or replaced. */
export const spoilText = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat({ max: text.length }), fc.nat({ max: 12 }), fc.string({ maxLength: 8 }))
    .map(([at, length, by]) => text.slice(0, at) + by + text.slice(at + length))

/** `__proto__` as a key of its own, as a parser of JSON makes it. */
const withKey = (found: object, key: string, by: unknown): object =>
  Object.fromEntries([...Object.entries(found), [key, by]])

const countPlaces = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 1
    : Object.values(value).reduce<number>((sum, child) => sum + countPlaces(child), 1)

/** Changes the place that comes after so many others. */
function change(value: unknown, counter: { left: number }, how: (found: unknown) => unknown): unknown {
  if (counter.left === 0) {
    counter.left -= 1
    return how(value)
  }
  counter.left -= 1
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((child) => change(child, counter, how))
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child, counter, how)]))
}
