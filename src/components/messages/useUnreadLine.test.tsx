import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useUnreadLine } from './useUnreadLine.ts'

afterEach(cleanup)

type Step = readonly [first: string | null | undefined, watching: boolean, writing?: boolean]

/** Where the line stands after each step. */
function lines(...steps: readonly Step[]): readonly (string | null)[] {
  const [start, ...rest] = steps
  const { result, rerender } = renderHook(
    ([first, watching, writing = false]: Step) => useUnreadLine(first, watching, writing),
    { initialProps: start ?? [undefined, false] },
  )
  const shown = [result.current]
  for (const step of rest) {
    rerender(step)
    shown.push(result.current)
  }
  return shown
}

test.each<[string, readonly Step[], readonly (string | null)[]]>([
  [
    'it stands where the visitor begins to look, and stays when all is seen',
    [
      ['a', false],
      ['a', true],
      [null, true],
    ],
    [null, 'a', 'a'],
  ],
  [
    'what arrives before their eyes is not new',
    [
      [null, true],
      ['a', true],
      [null, true],
    ],
    [null, null, null],
  ],
  [
    'who looks away and comes again meets what is new then',
    [
      ['a', true],
      [null, true],
      [null, false],
      ['b', false],
      ['b', true],
    ],
    ['a', 'a', 'a', 'a', 'b'],
  ],
  [
    'or nothing',
    [
      ['a', true],
      [null, false],
      [null, true],
    ],
    ['a', 'a', null],
  ],
  [
    'it waits until it is known what is new',
    [
      [undefined, true],
      ['a', true],
      [null, true],
    ],
    [null, 'a', 'a'],
  ],
  [
    'whoever writes has read',
    [
      ['a', true],
      [null, true, true],
      [null, true],
    ],
    ['a', null, null],
  ],
])('%s', (_name, steps, expected) => {
  expect(lines(...steps)).toEqual(expected)
})
