import { expect, test } from 'vitest'
import { dayOf } from './days.ts'

test('a day is whole and in UTC; what is no day is none', () => {
  expect(dayOf('2024-02-29')).toEqual({
    start: Date.UTC(2024, 1, 29) * 1000,
    end: Date.UTC(2024, 2, 1) * 1000,
  })
  for (const date of ['2023-02-29', '2024-13-01', '2024-1-1', '2024-01-01T00:00:00Z', '', 'today']) {
    expect(dayOf(date), date).toBeNull()
  }
})
